import { RefreshCw } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { type Catalogue, clockTime, useWords } from "../i18n";
import { Button, phone, useMedia } from "../ui";
import type { SaverView } from "./engine";
import styles from "./SaveStatus.module.css";
import { type EditingSession, useSaver } from "./session";

type Tone = "calm" | "busy" | "alarm";

/** The sentence for where the text stands. */
export function saveWords({ state, journal }: SaverView, t: Catalogue): [Tone, string] {
  const words = t.save;
  switch (state.tag) {
    case "clean":
      return [
        "calm",
        state.savedAt === null ? words.untouched : words.saved(clockTime(state.savedAt)),
      ];
    case "dirty":
      return ["busy", words.unsaved];
    case "saving":
    case "saving_dirty":
    case "saving_queued":
      return ["busy", words.saving];
    case "offline":
      return ["alarm", journal === "failed" ? words.offlineUnkept : words.offline];
    case "retrying":
      return ["alarm", words.retrying(state.attempt)];
    case "conflict":
      return ["alarm", words.conflict];
    case "locked":
      return ["alarm", t.saving.locked(state.holder)];
    case "signed_out":
      return ["alarm", words.signedOut];
    case "refused":
      return ["alarm", words.refused];
  }
}

/**
 * What a screen reader is told: each trouble once when it begins, and that saving works again when it ends. "Saving… saved" all
 * day and the count of attempts would be noise.
 */
export function useAnnouncement(view: SaverView): string {
  const t = useWords();
  const [said, setSaid] = useState("");
  const last = useRef("clean");
  const { tag } = view.state;
  const [tone, words] = saveWords(view, t);
  useEffect(() => {
    // Being on the way says nothing yet: only where it ends does.
    if (tone === "busy" || tag === last.current) return;
    last.current = tag;
    setSaid(tone === "alarm" ? words : t.saving.again);
  }, [tag, tone, words, t]);
  return said;
}

/** Where the text stands, always in view. */
export function SaveStatus({ session }: { session: EditingSession }) {
  const t = useWords();
  const view = useSaver(session);
  const [tone, words] = saveWords(view, t);
  const said = useAnnouncement(view);
  const waits = ["offline", "retrying", "refused", "locked"].includes(view.state.tag);
  const small = useMedia(phone);
  const place = `${styles.words} ${styles[tone]}`;
  const saveNow = () => void session.saver.saveNow();
  return (
    <div className={styles.save}>
      {waits && small ? (
        // A phone has no room for both the words and a button beside them.
        <button
          type="button"
          className={`${place} ${styles.pressed}`}
          data-save={view.state.tag}
          title={t.save.saveNow}
          onClick={saveNow}
        >
          {words}
        </button>
      ) : (
        <span className={place} data-save={view.state.tag}>
          {words}
        </span>
      )}
      <span role="status" className={styles.unseen}>
        {said}
      </span>
      {waits && !small && (
        <span className={styles.now}>
          <Button tone="quiet" onPress={saveNow}>
            <RefreshCw size={16} aria-hidden /> {t.save.saveNow}
          </Button>
        </span>
      )}
    </div>
  );
}
