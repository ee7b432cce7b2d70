import { useQuery } from "@tanstack/react-query";
import { PencilLine } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { type Article, type SuggestionRow, suggestionsQuery } from "../../api";
import { useWords } from "../../i18n";
import { Button, Failure, Notice, When } from "../../ui";
import type { EditingSession } from "../session";
import styles from "./suggestions.module.css";
import type { useUnfinished } from "./useUnfinished";

// Most articles are never proposed upon: the view of a proposal comes when one is opened.
const ReviewDialog = lazy(() =>
  import("./ReviewDialog").then((room) => ({ default: room.ReviewDialog })),
);

/** What others propose to change, and the way to propose something oneself. */
export function SuggestionsSection({
  article,
  session,
  editable,
  maySuggest,
  unfinished,
  said,
  onStart,
  onAdopt,
}: {
  article: Article;
  session: EditingSession;
  editable: boolean;
  maySuggest: boolean;
  unfinished: ReturnType<typeof useUnfinished>;
  /** What became of the proposal this person has just written. */
  said: string | null;
  onStart: (goOn: boolean) => void;
  onAdopt: (article: Article) => void;
}) {
  const t = useWords();
  const words = t.together.suggestions;
  const found = useQuery({ ...suggestionsQuery(article.id), retry: 1 });
  const [opened, setOpened] = useState<SuggestionRow | null>(null);
  const rows = found.data ?? [];
  const waiting = rows.filter((row) => row.state === "open");
  const closed = rows.filter((row) => row.state !== "open");
  const list = (shown: SuggestionRow[]) => (
    <ul className={styles.rows}>
      {shown.map((row) => (
        <li key={row.id} className={styles.row}>
          <p>
            <strong>{words.row(row.by.display_name)}</strong>{" "}
            <span className={styles.soft}>
              <When at={row.at} />
            </span>
          </p>
          {row.note && <p className={styles.note}>{row.note}</p>}
          <p className={styles.soft}>
            {row.state === "open" ? words.pending(row.pending) : words.state[row.state]}
          </p>
          <Button onPress={() => setOpened(row)}>{words.review}</Button>
        </li>
      ))}
    </ul>
  );
  if (!maySuggest && rows.length === 0 && !found.isError) return null;
  return (
    <section className={styles.section} aria-labelledby="suggestions">
      <h2 id="suggestions" className={styles.title}>
        {words.title}
        {waiting.length > 0 && ` (${waiting.length})`}
      </h2>
      {found.isError && <Failure failure={found.error} onRetry={() => void found.refetch()} />}
      {said && <Notice tone="done">{said}</Notice>}
      {maySuggest && unfinished.unfinished && (
        <Notice
          tone="warn"
          actions={
            <>
              <Button onPress={() => onStart(true)}>{words.resume}</Button>
              <Button tone="quiet" onPress={unfinished.drop}>
                {words.discard}
              </Button>
            </>
          }
        >
          {words.left}
        </Notice>
      )}
      {maySuggest && !unfinished.unfinished && (
        <>
          <Button onPress={() => onStart(false)}>
            <PencilLine size={16} aria-hidden /> {words.start}
          </Button>
          <p className={styles.soft}>{words.startHint}</p>
        </>
      )}
      {list(waiting)}
      {closed.length > 0 && (
        <details className={styles.closed}>
          <summary>
            {words.closed} ({closed.length})
          </summary>
          {list(closed)}
        </details>
      )}
      <Suspense>
        {opened && (
          <ReviewDialog
            article={article}
            session={session}
            suggestion={opened}
            editable={editable}
            onAdopt={onAdopt}
            onClose={() => setOpened(null)}
          />
        )}
      </Suspense>
    </section>
  );
}
