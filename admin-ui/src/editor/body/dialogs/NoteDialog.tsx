import { useState } from "react";
import { graphemeCount, useWords } from "../../../i18n";
import { TextField } from "../../../ui";
import { insertInline } from "../../menus/entries";
import { longestNote } from "../../schema";
import { FormDialog } from "./FormDialog";
import { type Given, setAttribute } from "./given";

/** A footnote: a new one at the cursor, or the one there. */
export function NoteDialog({
  editor,
  present,
  onClose,
}: Given & { present?: { at: number; text: string } }) {
  const t = useWords().blocks.dialog;
  const [text, setText] = useState(present?.text ?? "");
  const [asked, setAsked] = useState(false);
  const words = text.replace(/\s+/g, " ").trim();
  const wrong =
    words === ""
      ? t.noteEmpty
      : graphemeCount(words) > longestNote
        ? t.noteLong(longestNote)
        : null;
  const submit = () => {
    if (wrong) return setAsked(true);
    if (present) setAttribute(editor, present.at, "text", words);
    else {
      // Behind what is selected: the note is about it and must not take its place.
      editor.commands.setTextSelection(editor.state.selection.to);
      insertInline(editor, "footnote", { text: words });
    }
    onClose();
  };
  return (
    <FormDialog
      title={t.noteTitle}
      submit={present ? undefined : t.insert}
      onSubmit={submit}
      onRemove={
        present
          ? () => {
              editor.view.dispatch(editor.state.tr.delete(present.at, present.at + 1));
              onClose();
            }
          : null
      }
      onClose={onClose}
    >
      <TextField
        label={t.noteText}
        value={text}
        onChange={setText}
        error={asked ? wrong : null}
        spellCheck="true"
        lines
        autoFocus
      />
    </FormDialog>
  );
}
