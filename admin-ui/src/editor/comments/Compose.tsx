import { useEffect, useState } from "react";
import type { Anchor, Colleague } from "../../api";
import { graphemeCount, useWords } from "../../i18n";
import { Button, failureWords } from "../../ui";
import styles from "./comments.module.css";
import { MentionField } from "./MentionField";
import { stillMentioned } from "./mention";
import type { Slot } from "./unsent";
import { Unsaved } from "./useTalk";

const longest = 4_000;

/** A message being written. What is written stays until it is sent or given up, whatever becomes of the page. */
export function Compose({
  article,
  label,
  go,
  first = "",
  slot,
  anchor = null,
  onSend,
  onCancel,
}: {
  article: string;
  label: string;
  go: string;
  first?: string;
  slot: Slot;
  anchor?: Anchor | null;
  onSend: (text: string, mentions: string[]) => Promise<void>;
  onCancel: () => void;
}) {
  const t = useWords();
  const [before] = useState(() => slot.read());
  const [text, setText] = useState(before?.text ?? first);
  const [chosen, setChosen] = useState<Colleague[]>(before?.mentions ?? []);
  const unkept = useKept(slot, text === first ? "" : text, chosen, anchor);
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
        onMention={(person) => setChosen((others) => [...others, person])}
        onSend={() => void send()}
        // What was found again stands where it stood; only what was just begun takes the focus.
        autoFocus={before === null}
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
        <Button
          tone="quiet"
          onPress={() => {
            slot.forget();
            onCancel();
          }}
        >
          {t.common.cancel}
        </Button>
        <span className={styles.keys}>
          {unkept ? t.together.comments.unkept : t.together.comments.sendKeys}
        </span>
      </div>
    </div>
  );
}

// Says whether the machine fails to keep it.
function useKept(slot: Slot, text: string, mentions: Colleague[], anchor: Anchor | null): boolean {
  const [unkept, setUnkept] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a slot is only the name of a place, made anew with every look
  useEffect(() => {
    if (text.trim() === "") slot.forget();
    else setUnkept(!slot.keep({ text, mentions, anchor }));
  }, [text, mentions, anchor]);
  return unkept;
}
