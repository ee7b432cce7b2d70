import { useState } from "react";
import { useWords } from "../../i18n";
import { Button, Dialog, Notice, TextField } from "../../ui";

/** What every dialog before an act is told. */
export interface Asking {
  title: string;
  go: string;
  failed: string | null;
  working: boolean;
  onClose: () => void;
}

/** Asks for the reason of an act; without one it is not done. */
export function ReasonDialog({
  title,
  about,
  hint,
  go,
  danger,
  failed,
  working,
  onClose,
  onReason,
}: Asking & {
  about?: string;
  hint: string;
  danger?: boolean;
  onReason: (reason: string) => void;
}) {
  const t = useWords();
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const give = () => {
    const given = reason.trim();
    setMissing(given === "");
    if (given !== "") onReason(given);
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{t.common.cancel}</Button>
          <Button tone={danger ? "danger" : "primary"} isPending={working} onPress={give}>
            {go}
          </Button>
        </>
      }
    >
      {about && <p>{about}</p>}
      {failed && <Notice tone="error">{failed}</Notice>}
      <TextField
        label={t.step.reason}
        hint={hint}
        value={reason}
        onChange={(value) => {
          setReason(value);
          setMissing(false);
        }}
        error={missing ? t.step.reasonRequired : null}
        isRequired
        lines
        autoFocus
      />
    </Dialog>
  );
}
