import { useState } from "react";
import { useWords } from "../../../i18n";
import { Notice, TextField } from "../../../ui";
import { isLanguageTag } from "../../schema";
import { FormDialog } from "./FormDialog";
import type { Given } from "./given";

/** The language of words, or what an abbreviation stands for: a mark with one line of text. */
export function MarkDialog({ editor, onClose, mark }: Given & { mark: "lang" | "abbr" }) {
  const t = useWords().blocks.dialog;
  const attribute = mark === "lang" ? "lang" : "title";
  const present = String(editor.getAttributes(mark)[attribute] ?? "");
  const [value, setValue] = useState(present || (mark === "lang" ? "en" : ""));
  const [wrong, setWrong] = useState(false);
  const nothing = editor.state.selection.empty && !present;
  const words = value.replace(/\s+/g, " ").trim();
  const right = mark === "lang" ? isLanguageTag(words) : words !== "" && [...words].length <= 200;
  const chain = () => editor.chain().focus().extendMarkRange(mark);
  const title = mark === "lang" ? t.langTitle : t.abbrTitle;
  return (
    <FormDialog
      title={title}
      onSubmit={() => {
        if (nothing) return onClose();
        if (!right) return setWrong(true);
        const range = present ? chain() : editor.chain().focus();
        range.setMark(mark, { [attribute]: words }).run();
        onClose();
      }}
      onRemove={
        present
          ? () => {
              chain().unsetMark(mark).run();
              onClose();
            }
          : null
      }
      onClose={onClose}
    >
      {nothing ? (
        <Notice tone="info">
          <p>{t.selectFirst}</p>
        </Notice>
      ) : (
        <TextField
          label={mark === "lang" ? t.lang : t.abbr}
          hint={mark === "lang" ? t.langHint : undefined}
          value={value}
          onChange={(wanted) => {
            setValue(wanted);
            setWrong(false);
          }}
          error={wrong ? (mark === "lang" ? t.langWrong : t.abbrWrong) : null}
          spellCheck={mark === "lang" ? "false" : "true"}
          autoFocus
        />
      )}
    </FormDialog>
  );
}
