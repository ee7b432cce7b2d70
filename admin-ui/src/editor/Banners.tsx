import { useState } from "react";
import type { Article, Content, Vocabulary } from "../api";
import { dateTime, useWords } from "../i18n";
import { Button, Notice } from "../ui";
import { ConflictDialog } from "./ConflictDialog";
import { copyContent } from "./copyContent";
import styles from "./Editing.module.css";
import type { Kept } from "./engine";
import { type EditingSession, type Steps, useSaver } from "./session";

/** What the person must know before writing on: text left behind, a conflict, a refused save, a newer edition. */
export function Banners({
  article,
  vocabulary,
  session,
  result,
  unsent,
  onRestore,
  onDiscard,
}: {
  article: Article;
  vocabulary: Vocabulary;
  session: EditingSession;
  result: Steps["result"];
  unsent: Kept<Content> | null;
  onRestore: () => void;
  onDiscard: () => void;
}) {
  const t = useWords();
  const { state, journal, version } = useSaver(session);
  const newer = state.tag === "clean" && unsent === null && article.edition.version > version;
  return (
    <div className={styles.banners}>
      {unsent && (
        <Notice
          tone="warn"
          title={t.recovery.title(dateTime(unsent.at))}
          actions={
            <>
              <Button tone="primary" onPress={onRestore}>
                {t.recovery.restore}
              </Button>
              <Button onPress={onDiscard}>{t.recovery.discard}</Button>
            </>
          }
        >
          <p>{t.recovery.body}</p>
          {unsent.base !== article.edition.version && <p>{t.recovery.olderBase}</p>}
        </Notice>
      )}
      {state.tag === "conflict" && (
        <ConflictNotice article={article} vocabulary={vocabulary} session={session} />
      )}
      {state.tag === "refused" && (
        <Notice tone="error" title={t.save.refused}>
          <p>{state.refusal.detail}</p>
        </Notice>
      )}
      {journal === "failed" && <Notice tone="warn">{t.save.journalFailed}</Notice>}
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
  const t = useWords();
  const [copied, setCopied] = useState(false);
  const [comparing, setComparing] = useState(false);
  return (
    <>
      <Notice
        tone="error"
        title={t.conflict.title}
        actions={
          <>
            <Button
              tone="primary"
              onPress={() =>
                void copyContent(session.read(), vocabulary, t).then(() => setCopied(true))
              }
            >
              {copied ? t.conflict.copied : t.conflict.copy}
            </Button>
            <Button onPress={() => setComparing(true)}>{t.conflict.compare}</Button>
          </>
        }
      >
        <p>{t.conflict.body}</p>
      </Notice>
      {comparing && (
        <ConflictDialog
          id={article.id}
          vocabulary={vocabulary}
          session={session}
          onClose={() => setComparing(false)}
        />
      )}
    </>
  );
}
