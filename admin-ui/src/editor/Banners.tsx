import { useState } from "react";
import type { Article, Vocabulary } from "../api";
import { dateTime, useWords } from "../i18n";
import { keptAt } from "../offline";
import { Button, Notice } from "../ui";
import styles from "./Editing.module.css";
import type { WritingPlace } from "./engine";
import { ConflictDialog, SafeCopy } from "./later";
import { type Recovery, RecoveryNotices, refusalWords } from "./recovery";
import { type EditingSession, type Steps, useSaver, useStanding } from "./session";

/** What the person must know before writing on: text left behind, a conflict, a refused save, another tab, a newer edition. */
export function Banners({
  article,
  vocabulary,
  session,
  result,
  recovery,
  place,
  mayEdit,
}: {
  article: Article;
  vocabulary: Vocabulary;
  session: EditingSession;
  result: Steps["result"];
  recovery: Recovery;
  place: WritingPlace;
  mayEdit: boolean;
}) {
  const t = useWords();
  const { state, journal, version } = useSaver(session);
  const { standing } = useStanding(place);
  const decided = recovery.waiting.length === 0;
  const newer = state.tag === "clean" && decided && article.edition.version > version;
  const kept = keptAt(article);
  const mine = (first?: boolean) => (
    <SafeCopy
      article={article.id}
      version={version}
      vocabulary={vocabulary}
      read={session.read}
      first={first}
    />
  );
  return (
    <div className={styles.banners}>
      <RecoveryNotices
        recovery={recovery}
        session={session}
        article={article}
        vocabulary={vocabulary}
      />
      {standing === "reading" && mayEdit && <OtherTab place={place} />}
      {state.tag === "conflict" && (
        <ConflictNotice article={article} vocabulary={vocabulary} session={session} />
      )}
      {state.tag === "locked" && (
        <Notice tone="warn" title={t.saving.lockedTitle(state.holder)} actions={mine(true)}>
          <p>{t.saving.lockedBody}</p>
        </Notice>
      )}
      {state.tag === "refused" && (
        <Notice
          tone="error"
          title={t.save.refused}
          actions={
            <>
              {mine(true)}
              <Button tone="quiet" onPress={() => session.takeTheirs(article)}>
                {t.saving.giveUp}
              </Button>
            </>
          }
        >
          <p>{refusalWords(state.refusal, session.read(), t)}</p>
        </Notice>
      )}
      {journal === "failed" && (
        <Notice tone="warn" title={t.saving.unkeptTitle} actions={mine()}>
          <p>{t.saving.unkept}</p>
        </Notice>
      )}
      {kept !== null && <Notice tone="info">{t.saving.offlineCopy(dateTime(kept))}</Notice>}
      {newer && (
        <Notice
          tone="info"
          actions={
            <Button onPress={() => session.takeTheirs(article)}>{t.editor.loadNewer}</Button>
          }
        >
          {t.editor.newer}
        </Notice>
      )}
      {result && <Notice tone={result.ok ? "done" : "error"}>{result.words}</Notice>}
    </div>
  );
}

function OtherTab({ place }: { place: WritingPlace }) {
  const words = useWords().saving.otherTab;
  const [taking, setTaking] = useState(false);
  const take = () => {
    setTaking(true);
    place.take();
  };
  return (
    <Notice
      tone="info"
      title={words.title}
      actions={
        <Button isPending={taking} onPress={take}>
          {taking ? words.taking : words.take}
        </Button>
      }
    >
      <p>{words.body}</p>
    </Notice>
  );
}

// Copying comes first: whatever is decided afterwards, the person's words are safe in the clipboard.
function ConflictNotice({
  article,
  vocabulary,
  session,
}: {
  article: Article;
  vocabulary: Vocabulary;
  session: EditingSession;
}) {
  const words = useWords().saving.conflict;
  const [comparing, setComparing] = useState(false);
  return (
    <>
      <Notice
        tone="error"
        title={words.title}
        actions={
          <>
            <SafeCopy
              article={article.id}
              version={session.saver.view().version}
              vocabulary={vocabulary}
              read={session.read}
              first
            />
            <Button onPress={() => setComparing(true)}>{words.open}</Button>
          </>
        }
      >
        <p>{session.restarted() ? words.newer : words.body}</p>
      </Notice>
      {comparing && (
        <ConflictDialog
          article={article}
          vocabulary={vocabulary}
          session={session}
          onClose={() => setComparing(false)}
        />
      )}
    </>
  );
}
