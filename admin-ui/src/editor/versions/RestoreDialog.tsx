import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type Article, comparisonQuery, restoreRevision } from "../../api";
import { useWords } from "../../i18n";
import { Button, Dialog, Failure, failureWords, Notice, Waiting } from "../../ui";
import type { EditingSession } from "../session";
import { ComparisonView } from "./ComparisonView";
import styles from "./versions.module.css";

/** Shows what restoring an old state would change, and does it: as a new save, so the present text stays in the history. */
export function RestoreDialog({
  article,
  session,
  revision,
  what,
  onDone,
  onClose,
}: {
  article: Article;
  session: EditingSession;
  revision: number;
  what: string;
  onDone: (fresh: Article) => void;
  onClose: () => void;
}) {
  const t = useWords();
  const compared = useQuery(comparisonQuery(article.id, "current", revision));
  const [working, setWorking] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const change = compared.data;
  const restore = async () => {
    setWorking(true);
    setFailed(null);
    try {
      const { version } = session.saver.view();
      onDone(await restoreRevision(article.id, revision, version));
    } catch (failure) {
      setFailed(failureWords(failure, t));
      setWorking(false);
    }
  };
  return (
    <Dialog
      title={t.versions.restoreTitle(what)}
      size="wide"
      readable
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{t.common.cancel}</Button>
          <Button
            tone="primary"
            isPending={working}
            isDisabled={!change || change.changes === 0}
            onPress={() => void restore()}
          >
            {t.versions.restoreGo}
          </Button>
        </>
      }
    >
      {failed && <Notice tone="error">{failed}</Notice>}
      <p>{t.versions.restoreHint}</p>
      {compared.isPending && <Waiting />}
      {compared.isError && (
        <Failure failure={compared.error} onRetry={() => void compared.refetch()} />
      )}
      {change && change.changes === 0 && <p role="status">{t.versions.restoreNothing}</p>}
      {change && change.changes > 0 && (
        <div className={`${styles.page} ${styles.inline}`}>
          <h3>{t.versions.restoreChanges}</h3>
          <ComparisonView comparison={change} layout="inline" onlyChanges />
        </div>
      )}
    </Dialog>
  );
}
