import type { Editor } from "@tiptap/core";
import type { Command } from "@tiptap/pm/state";
import {
  addColumnAfter,
  addRowAfter,
  deleteColumn,
  deleteRow,
  deleteTable,
  mergeCells,
  splitCell,
  toggleHeaderRow,
} from "@tiptap/pm/tables";
import { ChevronDown, Plus, Table as TableIcon } from "lucide-react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { useWords } from "../../i18n";
import { insertRule, insertTable } from "./insert";
import styles from "./Toolbar.module.css";

interface Entry {
  id: string;
  name: string;
  run: () => void;
}

function ToolMenu({ name, icon, entries }: { name: string; icon: typeof Plus; entries: Entry[] }) {
  const Icon = icon;
  return (
    <MenuTrigger>
      <Button className={`${styles.tool} ${styles.worded}`}>
        <Icon size={18} aria-hidden /> {name} <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className={styles.popover ?? ""}>
        <Menu
          aria-label={name}
          className={styles.menu ?? ""}
          onAction={(id) => entries.find((entry) => entry.id === id)?.run()}
        >
          {entries.map((entry) => (
            <MenuItem key={entry.id} id={entry.id} className={styles.item ?? ""}>
              {entry.name}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** What can be put into the body besides words. */
export function InsertMenu({
  editor,
  onPick,
}: {
  editor: Editor;
  onPick: (what: "document" | "quotation") => void;
}) {
  const t = useWords().toolbar;
  return (
    <ToolMenu
      name={t.insert}
      icon={Plus}
      entries={[
        { id: "document", name: t.documentReference, run: () => onPick("document") },
        { id: "quotation", name: t.quotation, run: () => onPick("quotation") },
        { id: "table", name: t.table, run: () => insertTable(editor) },
        { id: "rule", name: t.rule, run: () => insertRule(editor) },
      ]}
    />
  );
}

/** What can be done to the table the cursor is in. */
export function TableMenu({ editor }: { editor: Editor }) {
  const t = useWords().toolbar;
  const run = (command: Command) => () => {
    command(editor.state, editor.view.dispatch);
    editor.view.focus();
  };
  const mergeOrSplit: Command = (state, dispatch) =>
    mergeCells(state, dispatch) || splitCell(state, dispatch);
  return (
    <ToolMenu
      name={t.tableMenu}
      icon={TableIcon}
      entries={[
        { id: "row", name: t.addRow, run: run(addRowAfter) },
        { id: "column", name: t.addColumn, run: run(addColumnAfter) },
        { id: "header", name: t.headerRow, run: run(toggleHeaderRow) },
        { id: "merge", name: t.mergeOrSplit, run: run(mergeOrSplit) },
        { id: "no-row", name: t.removeRow, run: run(deleteRow) },
        { id: "no-column", name: t.removeColumn, run: run(deleteColumn) },
        { id: "no-table", name: t.removeTable, run: run(deleteTable) },
      ]}
    />
  );
}
