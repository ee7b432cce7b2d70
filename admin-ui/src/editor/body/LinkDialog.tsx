import type { Editor } from "@tiptap/core";
import { useState } from "react";
import { Form } from "react-aria-components";
import { useWords } from "../../i18n";
import { Button, Dialog, TextField } from "../../ui";
import { isSafeHref } from "../schema";

/** Sets, changes or removes the link at the cursor or over the selection. */
export function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const t = useWords();
  const present = String(editor.getAttributes("link").href ?? "");
  const [href, setHref] = useState(present);
  const [wrong, setWrong] = useState(false);
  const close = () => {
    onClose();
    editor.commands.focus();
  };
  const apply = () => {
    const wanted = href.trim();
    if (!isSafeHref(wanted)) {
      setWrong(true);
      return;
    }
    const { empty } = editor.state.selection;
    const chain = editor.chain().focus().extendMarkRange("link");
    if (empty && !present) {
      chain
        .insertContent({
          type: "text",
          text: wanted,
          marks: [{ type: "link", attrs: { href: wanted } }],
        })
        .run();
    } else {
      chain.setMark("link", { href: wanted }).run();
    }
    onClose();
  };
  return (
    <Dialog
      title={t.linkDialog.title}
      onClose={close}
      foot={
        <>
          <Button onPress={close}>{t.common.cancel}</Button>
          {present && (
            <Button
              onPress={() => {
                editor.chain().focus().extendMarkRange("link").unsetMark("link").run();
                onClose();
              }}
            >
              {t.linkDialog.remove}
            </Button>
          )}
          <Button tone="primary" onPress={apply}>
            {t.linkDialog.apply}
          </Button>
        </>
      }
    >
      <Form
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          apply();
        }}
      >
        <TextField
          label={t.linkDialog.address}
          hint={t.linkDialog.hint}
          value={href}
          onChange={(value) => {
            setHref(value);
            setWrong(false);
          }}
          error={wrong ? t.linkDialog.invalid : null}
          spellCheck="false"
          autoFocus
        />
      </Form>
    </Dialog>
  );
}
