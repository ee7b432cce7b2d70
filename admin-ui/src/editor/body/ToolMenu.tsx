import { Check, ChevronDown, type LucideIcon } from "lucide-react";
import {
  Button,
  Collection,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
} from "react-aria-components";
import styles from "./Toolbar.module.css";

/** One line of a tool's menu. */
export interface Line {
  id: string;
  name: string;
  hint?: string;
  keys?: string;
  on?: boolean;
  off?: boolean;
  run: () => void;
}

/** Lines that belong together, under their name if they have one. */
export interface Part {
  name: string;
  lines: Line[];
}

/** What a menu looks like while it is closed. */
export interface MenuFace {
  name: string;
  icon: LucideIcon;
  worded?: boolean;
}

/** A tool that opens a menu. */
export function ToolMenu({ name, icon: Icon, worded, parts }: MenuFace & { parts: Part[] }) {
  const lines = parts.flatMap((part) => part.lines);
  return (
    <MenuTrigger>
      <Button aria-label={name} className={`${styles.tool} ${worded ? styles.worded : ""}`}>
        <Icon size={18} aria-hidden />
        {worded && <span className={styles.word}>{name}</span>}
        <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className={styles.popover ?? ""}>
        <Menu
          aria-label={name}
          className={styles.menu ?? ""}
          disabledKeys={lines.filter((line) => line.off).map((line) => line.id)}
          onAction={(id) => lines.find((line) => line.id === id)?.run()}
        >
          {parts.map((part) => (
            <MenuSection key={part.name} aria-label={part.name} className={styles.part ?? ""}>
              {parts.length > 1 && <Header className={styles.partName}>{part.name}</Header>}
              <Collection items={part.lines}>
                {(line) => (
                  <MenuItem id={line.id} textValue={line.name} className={styles.item ?? ""}>
                    <span className={styles.itemName}>
                      {line.name}
                      {line.on && <Check size={16} aria-hidden />}
                    </span>
                    {line.keys && <kbd className={styles.itemKeys}>{line.keys}</kbd>}
                    {line.hint && <span className={styles.itemHint}>{line.hint}</span>}
                  </MenuItem>
                )}
              </Collection>
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
