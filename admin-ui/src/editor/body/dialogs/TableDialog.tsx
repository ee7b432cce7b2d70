import { useState } from "react";
import { useWords } from "../../../i18n";
import { Check, TextField } from "../../../ui";
import { longestCaption } from "../../schema";
import { insertBlock, tableOf } from "../commands";
import styles from "./dialogs.module.css";
import { FormDialog } from "./FormDialog";
import { type Given, setAttribute } from "./given";

const sizeIn = (text: string, most: number): number | null => {
  const size = /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0;
  return size >= 1 && size <= most ? size : null;
};

const line = (text: string) => text.replace(/\s+/g, " ").trim().slice(0, longestCaption);

/** A new table: its size, its header row, its caption. */
export function TableDialog({ editor, onClose }: Given) {
  const t = useWords().blocks.dialog;
  const [rows, setRows] = useState("3");
  const [columns, setColumns] = useState("3");
  const [header, setHeader] = useState(true);
  const [caption, setCaption] = useState("");
  const [wrong, setWrong] = useState(false);
  const insert = () => {
    const size = { rows: sizeIn(rows, 100), columns: sizeIn(columns, 20) };
    if (size.rows === null || size.columns === null) return setWrong(true);
    const table = { rows: size.rows, columns: size.columns, header, caption: line(caption) };
    insertBlock(tableOf(editor.schema, table))(editor.state, editor.view.dispatch);
    onClose();
  };
  return (
    <FormDialog title={t.tableTitle} submit={t.insert} onSubmit={insert} onClose={onClose}>
      <div className={styles.fields}>
        <div className={styles.pair}>
          <TextField
            label={t.rows}
            value={rows}
            onChange={setRows}
            error={wrong && sizeIn(rows, 100) === null ? t.sizeWrong : null}
            autoFocus
          />
          <TextField
            label={t.columns}
            value={columns}
            onChange={setColumns}
            error={wrong && sizeIn(columns, 20) === null ? t.sizeWrong : null}
          />
        </div>
        <Check label={t.header} checked={header} onChange={setHeader} />
        <TextField
          label={t.caption}
          hint={t.captionHint}
          value={caption}
          onChange={setCaption}
          spellCheck="true"
        />
      </div>
    </FormDialog>
  );
}

/** The caption of a table that is there. */
export function CaptionDialog({
  editor,
  at,
  present,
  onClose,
}: Given & { at: number; present: string }) {
  const t = useWords().blocks.dialog;
  const [caption, setCaption] = useState(present);
  const set = (wanted: string) => {
    setAttribute(editor, at, "caption", line(wanted));
    onClose();
  };
  return (
    <FormDialog
      title={t.captionTitle}
      onSubmit={() => set(caption)}
      onRemove={present ? () => set("") : null}
      onClose={onClose}
    >
      <TextField
        label={t.caption}
        hint={t.captionHint}
        value={caption}
        onChange={setCaption}
        spellCheck="true"
        autoFocus
      />
    </FormDialog>
  );
}
