import { useState } from "react";
import { nameRevision } from "../../api";
import { graphemeCount, useWords } from "../../i18n";
import { Button, Dialog, failureWords, TextField } from "../../ui";

const longest = 120;

/** Gives a saved state a name by which it is found again; an empty one takes the name away. */
export function NameDialog({
  id,
  revision,
  name,
  onNamed,
  onClose,
}: {
  id: string;
  revision: number;
  name: string;
  onNamed: () => void;
  onClose: () => void;
}) {
  const t = useWords();
  const [text, setText] = useState(name);
  const [working, setWorking] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const wanted = text.normalize("NFC").trim();
  const long = graphemeCount(wanted) > longest;
  const save = async () => {
    if (long || working) return;
    setWorking(true);
    try {
      await nameRevision(id, revision, wanted);
      onNamed();
    } catch (failure) {
      setFailed(failureWords(failure, t));
      setWorking(false);
    }
  };
  return (
    <Dialog
      title={t.versions.nameTitle}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{t.common.cancel}</Button>
          <Button tone="primary" isPending={working} isDisabled={long} onPress={() => void save()}>
            {t.versions.nameSave}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          label={t.versions.nameLabel}
          hint={t.versions.nameHint}
          value={text}
          onChange={setText}
          error={long ? t.versions.nameLong : failed}
          autoFocus
        />
      </form>
    </Dialog>
  );
}
