import { useState } from "react";
import { clockTime, useWords } from "../../i18n";
import { Button, failureWords, Notice } from "../../ui";
import { ReasonDialog } from "../later";
import styles from "./presence.module.css";
import type { Together } from "./usePresence";

/** Who may write when it is not this person, and the way to take over; calm, because nothing is lost by it. */
export function LockBanner({ together, mayEdit }: { together: Together; mayEdit: boolean }) {
  const t = useWords();
  const [asking, setAsking] = useState(false);
  const { heldBy, takenBy } = together;
  const words = t.together;
  return (
    <div className={styles.banners}>
      {takenBy && (
        <Notice
          tone="warn"
          title={words.taken(takenBy.holder.display_name)}
          actions={<Button onPress={together.seenTaken}>{words.dismiss}</Button>}
        >
          <p>{words.takenBody}</p>
        </Notice>
      )}
      {heldBy && mayEdit && (
        <Notice
          tone="info"
          title={words.held(heldBy.holder.display_name)}
          actions={<Button onPress={() => setAsking(true)}>{words.take}</Button>}
        >
          <p>{words.heldBody(clockTime(Date.parse(heldBy.since)))}</p>
        </Notice>
      )}
      {asking && heldBy && (
        <TakeOver
          together={together}
          name={heldBy.holder.display_name}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}

function TakeOver({
  together,
  name,
  onClose,
}: {
  together: Together;
  name: string;
  onClose: () => void;
}) {
  const t = useWords();
  const [working, setWorking] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const take = async (reason: string) => {
    setWorking(true);
    try {
      await together.take(reason);
      onClose();
    } catch (failure) {
      setFailed(failureWords(failure, t));
      setWorking(false);
    }
  };
  return (
    <ReasonDialog
      title={t.together.takeTitle}
      hint={t.together.takeHint(name)}
      go={t.together.takeGo}
      failed={failed}
      working={working}
      onClose={onClose}
      onReason={(reason) => void take(reason)}
    />
  );
}
