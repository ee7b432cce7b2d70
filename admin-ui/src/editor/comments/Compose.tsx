import { useState } from "react";
import type { Colleague } from "../../api";
import { graphemeCount, useWords } from "../../i18n";
import { Button, failureWords } from "../../ui";
import styles from "./comments.module.css";
import { MentionField } from "./MentionField";
import { stillMentioned } from "./mention";
import { Unsaved } from "./useTalk";

const longest = 4_000;

/** A message being written. What is written stays until it is sent or given up. */
export function Compose({
  article,
  label,
  go,
  first = "",
  autoFocus,
  onSend,
  onCancel,
}: {
  article: string;
  label: string;
  go: string;
  first?: string;
  autoFocus?: boolean;
  onSend: (text: string, mentions: string[]) => Promise<void>;
  onCancel: () => void;
}) {
  const t = useWords();
  const [text, setText] = useState(first);
  const [chosen, setChosen] = useState<Colleague[]>([]);
  const [working, setWorking] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const said = text.normalize("NFC").trim();
  const long = said.length > longest && graphemeCount(said) > longest;
  const send = async () => {
    if (said === "" || long || working) return;
    setWorking(true);
    setFailed(null);
    try {
      await onSend(said, stillMentioned(said, chosen));
    } catch (failure) {
      setFailed(
        failure instanceof Unsaved ? t.together.comments.saveFirst : failureWords(failure, t),
      );
    }
    setWorking(false);
  };
  return (
    <div className={styles.compose} data-sends="">
      <MentionField
        article={article}
        label={label}
        hint={t.together.comments.textHint}
        value={text}
        onChange={setText}
        onMention={(person) => setChosen((before) => [...before, person])}
        onSend={() => void send()}
        autoFocus={autoFocus}
        error={long ? t.together.comments.long : failed}
      />
      <div className={styles.acts}>
        <Button
          tone="primary"
          isPending={working}
          isDisabled={said === "" || long}
          onPress={() => void send()}
        >
          {go}
        </Button>
        <Button tone="quiet" onPress={onCancel}>
          {t.common.cancel}
        </Button>
        <span className={styles.keys}>{t.together.comments.sendKeys}</span>
      </div>
    </div>
  );
}
