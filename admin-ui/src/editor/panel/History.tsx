import { useQuery } from "@tanstack/react-query";
import { type HistoryEntry, historyQuery } from "../../api";
import { dateTime, useWords } from "../../i18n";
import { Failure, Waiting } from "../../ui";
import styles from "./panel.module.css";

/** What happened to the article, newest first. */
export function History({ id }: { id: string }) {
  const t = useWords();
  const history = useQuery(historyQuery(id));
  if (history.isPending) return <Waiting />;
  if (history.isError) return <Failure failure={history.error} onRetry={() => history.refetch()} />;
  if (history.data.length === 0) return <p className={styles.soft}>{t.history.empty}</p>;
  return (
    <ol className={styles.history} aria-label={t.history.label}>
      {history.data.map((entry) => (
        <Entry key={`${entry.kind} ${entry.at} ${entry.verb} ${entry.revision}`} entry={entry} />
      ))}
    </ol>
  );
}

function Entry({ entry }: { entry: HistoryEntry }) {
  const t = useWords().history;
  const names: Record<string, string> = t.verb;
  // A verb this interface has no word for yet is better shown raw than hidden.
  const what =
    entry.kind === "revision" && entry.revision !== null
      ? t.revision(entry.revision)
      : (names[entry.verb] ?? entry.verb);
  return (
    <li>
      <p>
        <strong>{what}</strong> {t.by(entry.by?.display_name ?? t.system)}
      </p>
      {entry.detail && <p className={styles.reason}>{entry.detail}</p>}
      <p className={styles.soft}>
        <time dateTime={entry.at}>{dateTime(entry.at)}</time>
      </p>
    </li>
  );
}
