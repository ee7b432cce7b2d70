import { useEffect, useRef, useState } from "react";
import { useWords } from "../../i18n";
import { useMe } from "../../session";
import { Button, Dialog, Notice, TextField } from "../../ui";

/** What every dialog before an act is told. */
export interface Asking {
  title: string;
  go: string;
  failed: string | null;
  working: boolean;
  onClose: () => void;
}

// Whoever closes the dialog, or presses Escape, to look at the text once more has not given up their words.
const begun = new Map<string, string>();

/** The reason as far as it was written for this act on this page, until it is given and accepted. */
function useBegun(what: string, failed: string | null) {
  const { user } = useMe();
  const place = `${user.id} ${location.pathname} ${what}`;
  const [reason, setReason] = useState(() => begun.get(place) ?? "");
  const given = useRef(false);
  const refused = useRef(failed);
  refused.current = failed;
  useEffect(
    () => () => {
      if (given.current && refused.current === null) begun.delete(place);
    },
    [place],
  );
  const write = (text: string) => {
    given.current = false;
    begun.set(place, text);
    setReason(text);
  };
  const give = () => {
    given.current = true;
  };
  return { reason, write, give };
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
  const { reason, write, give } = useBegun(`${title} ${about ?? ""}`, failed);
  const [missing, setMissing] = useState(false);
  const act = () => {
    const given = reason.trim();
    setMissing(given === "");
    if (given === "") return;
    give();
    onReason(given);
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{t.common.cancel}</Button>
          <Button tone={danger ? "danger" : "primary"} isPending={working} onPress={act}>
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
          write(value);
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
