import { type Catalogue, clockTime, useWords } from "../i18n";
import { Button } from "../ui";
import styles from "./Editing.module.css";
import type { SaverView } from "./engine";
import { type EditingSession, useSaver } from "./session";

type Tone = "calm" | "busy" | "alarm";

/** The sentence for where the text stands. */
export function saveWords({ state, journal }: SaverView, t: Catalogue["save"]): [Tone, string] {
  switch (state.tag) {
    case "clean":
      return ["calm", state.savedAt === null ? t.untouched : t.saved(clockTime(state.savedAt))];
    case "dirty":
      return ["busy", t.unsaved];
    case "saving":
    case "saving_dirty":
    case "saving_queued":
      return ["busy", t.saving];
    case "offline":
      return ["alarm", journal === "failed" ? t.offlineUnkept : t.offline];
    case "retrying":
      return ["alarm", t.retrying(state.attempt)];
    case "conflict":
      return ["alarm", t.conflict];
    case "signed_out":
      return ["alarm", t.signedOut];
    case "refused":
      return ["alarm", t.refused];
  }
}

/** Where the text stands, always in view. Only a change of tone is announced: "saving… saved" all day is noise. */
export function SaveStatus({ session }: { session: EditingSession }) {
  const t = useWords().save;
  const view = useSaver(session);
  const [tone, words] = saveWords(view, t);
  const waits = ["dirty", "offline", "retrying", "refused"].includes(view.state.tag);
  return (
    <>
      <span className={`${styles.status} ${styles[tone]}`} data-save={view.state.tag}>
        {words}
      </span>
      <span role="status" className={styles.name}>
        {tone === "alarm" ? words : ""}
      </span>
      {waits && tone === "alarm" && (
        <Button tone="quiet" onPress={() => void session.saver.saveNow()}>
          {t.saveNow}
        </Button>
      )}
    </>
  );
}
