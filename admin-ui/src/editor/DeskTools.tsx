import { ListTree, Maximize2, Minimize2, Search } from "lucide-react";
import { useWords } from "../i18n";
import { Tool } from "./body/Tool";
import styles from "./WritingDesk.module.css";

/** Tools of the screen around the text. */
export function DeskTools({
  outline,
  finding,
  focus,
  onOutline,
  onFind,
  onFocus,
}: {
  outline: boolean;
  finding: boolean;
  focus: boolean;
  onOutline: () => void;
  onFind: () => void;
  /** Null where there is nothing to hide. */
  onFocus: (() => void) | null;
}) {
  const t = useWords().blocks.tools;
  return (
    <div className={styles.tools}>
      <Tool name={t.outline} keys="Ctrl+Alt+O" icon={ListTree} on={outline} onPress={onOutline} />
      <Tool name={t.find} keys="Ctrl+F" icon={Search} on={finding} onPress={onFind} />
      {onFocus && (
        <Tool
          name={focus ? t.leaveFocus : t.focus}
          keys="Ctrl+."
          icon={focus ? Minimize2 : Maximize2}
          onPress={onFocus}
        />
      )}
    </div>
  );
}
