import { type ReactNode, useId } from "react";
import { Form } from "react-aria-components";
import { useWords } from "../../../i18n";
import { Button, Dialog } from "../../../ui";

/** A dialog that sets something: its fields, Enter or the main button to set it, and perhaps a way to remove it. */
export function FormDialog({
  title,
  submit,
  onSubmit,
  onRemove,
  onClose,
  children,
}: {
  title: string;
  submit?: string;
  onSubmit: () => void;
  onRemove?: (() => void) | null;
  onClose: () => void;
  children: ReactNode;
}) {
  const t = useWords();
  const id = useId();
  return (
    <Dialog
      title={title}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{t.common.cancel}</Button>
          {onRemove && <Button onPress={onRemove}>{t.blocks.dialog.remove}</Button>}
          <Button tone="primary" type="submit" form={id}>
            {submit ?? t.blocks.dialog.save}
          </Button>
        </>
      }
    >
      <Form
        id={id}
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        {children}
      </Form>
    </Dialog>
  );
}
