import { useInfiniteQuery } from "@tanstack/react-query";
import { type HistoryEntry, historyQuery } from "../../api";
import { dateTime, useWords } from "../../i18n";
import { Button, Failure, Waiting } from "../../ui";
import styles from "./panel.module.css";

/** What happened to the article, newest first. */
export function History({ id }: { id: string }) {
  const t = useWords();
  const history = useInfiniteQuery(historyQuery(id));
  const entries = history.data?.pages.flatMap((page) => page.items) ?? [];
  if (history.isPending) return <Waiting />;
  if (history.isError) return <Failure failure={history.error} onRetry={() => history.refetch()} />;
  if (entries.length === 0) return <p className={styles.soft}>{t.history.empty}</p>;
  return (
    <div className={styles.stack}>
      <ol className={styles.history} aria-label={t.history.label}>
        {entries.map((entry) => (
          <Entry key={`${entry.kind} ${entry.at} ${entry.verb} ${entry.revision}`} entry={entry} />
        ))}
      </ol>
      {history.hasNextPage && (
        <Button isPending={history.isFetchingNextPage} onPress={() => void history.fetchNextPage()}>
          {t.common.more}
        </Button>
      )}
    </div>
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
