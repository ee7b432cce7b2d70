import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useEffect, useState } from "react";
import type { Article, Comparable, Entry, HistoryKind } from "../../api";
import { revisionsQuery } from "../../api";
import { useWords } from "../../i18n";
import { Button, Failure, Notice, SelectField, Waiting } from "../../ui";
import type { EditingSession } from "../session";
import { byDay, dayOf, revisionBefore } from "./days";
import { EntryLine } from "./EntryLine";
import { NameDialog } from "./NameDialog";
import { RevisionDialog } from "./RevisionDialog";
import styles from "./versions.module.css";

// Nobody compares before having written: these come when they are asked for.
const CompareDialog = lazy(() =>
  import("./CompareDialog").then((room) => ({ default: room.CompareDialog })),
);
const RestoreDialog = lazy(() =>
  import("./RestoreDialog").then((room) => ({ default: room.RestoreDialog })),
);

const dayMs = 86_400_000;

/** What one asked to do with a line of the history. */
export type Wish =
  | { do: "view" | "restore"; revision: number; what: string }
  | { do: "name"; revision: number; name: string }
  | { do: "compare"; from: Comparable; to: Comparable };

/** What happened to the article, day by day; any state can be opened, compared, named and restored. */
export function HistoryPanel({
  article,
  session,
  editable,
  onAdopt,
}: {
  article: Article;
  session: EditingSession;
  editable: boolean;
  onAdopt: (article: Article) => void;
}) {
  const t = useWords();
  const queries = useQueryClient();
  const [kind, setKind] = useState<HistoryKind>("all");
  const [wish, setWish] = useState<Wish | null>(null);
  const [picked, setPicked] = useState<{ revision: number; what: string } | null>(null);
  const [said, setSaid] = useState<{ ok: boolean; words: string } | null>(null);
  const history = useInfiniteQuery(revisionsQuery(article.id, kind));
  const { version } = article.edition;
  useEffect(() => {
    // A save made while the list is open belongs into it.
    if (version > 0) void queries.invalidateQueries({ queryKey: ["history", article.id] });
  }, [queries, article.id, version]);

  const ask = (wanted: Wish) => {
    setSaid(null);
    const needsAll =
      wanted.do === "restore" || (wanted.do === "compare" && wanted.to === "current");
    if (!needsAll) {
      setWish(wanted);
      return;
    }
    // One compares with, and restores over, what is on the screen, so that goes to the server first.
    void session.saver.saveNow().then((saved) => {
      if (saved || !editable) setWish(wanted);
      else setSaid({ ok: false, words: t.versions.unsavedFirst });
    });
  };
  const close = () => setWish(null);
  const entries: Entry[] = history.data?.pages.flatMap((page) => page.items) ?? [];
  const today = dayOf(Date.now());
  const yesterday = dayOf(Date.now() - dayMs);
  const dayName = (date: string) =>
    date === today ? t.versions.today : date === yesterday ? t.versions.yesterday : date;
  return (
    <div className={styles.panel}>
      <SelectField
        label={t.versions.filter}
        value={kind}
        options={(["all", "steps", "named"] as const).map((value) => ({
          value,
          label: t.versions.kinds[value],
        }))}
        onChange={(value) => setKind(value as HistoryKind)}
      />
      <Standing article={article} onWish={ask} />
      {said && <Notice tone={said.ok ? "done" : "error"}>{said.words}</Notice>}
      {picked && (
        <Notice
          tone="info"
          actions={<Button onPress={() => setPicked(null)}>{t.versions.unpick}</Button>}
        >
          {t.versions.picked(picked.what)}
        </Notice>
      )}
      {history.isPending && <Waiting />}
      {history.isError && (
        <Failure failure={history.error} onRetry={() => void history.refetch()} />
      )}
      {history.isSuccess && entries.length === 0 && (
        <p className={styles.soft}>{kind === "named" ? t.versions.emptyNamed : t.versions.empty}</p>
      )}
      {byDay(entries).map((day) => (
        <section key={day.date} className={styles.day} aria-label={dayName(day.date)}>
          <h2 className={styles.date}>{dayName(day.date)}</h2>
          <ol aria-label={t.history.label}>
            {day.entries.map((entry) => (
              <EntryLine
                key={`${entry.kind} ${entry.at} ${entry.verb} ${entry.revision}`}
                entry={entry}
                previous={entry.revision === null ? null : revisionBefore(entries, entry.revision)}
                picked={picked}
                editable={editable}
                onPick={setPicked}
                onWish={ask}
              />
            ))}
          </ol>
        </section>
      ))}
      {history.hasNextPage && (
        <Button
          wide
          isPending={history.isFetchingNextPage}
          onPress={() => void history.fetchNextPage()}
        >
          {t.versions.more}
        </Button>
      )}
      {wish?.do === "view" && (
        <RevisionDialog id={article.id} revision={wish.revision} what={wish.what} onClose={close} />
      )}
      {wish?.do === "name" && (
        <NameDialog
          id={article.id}
          revision={wish.revision}
          name={wish.name}
          onClose={close}
          onNamed={() => {
            close();
            void queries.invalidateQueries({ queryKey: ["history", article.id] });
          }}
        />
      )}
      <Suspense>
        {wish?.do === "compare" && (
          <CompareDialog id={article.id} from={wish.from} to={wish.to} onClose={close} />
        )}
        {wish?.do === "restore" && (
          <RestoreDialog
            article={article}
            session={session}
            revision={wish.revision}
            what={wish.what}
            onClose={close}
            onDone={(fresh) => {
              onAdopt(fresh);
              close();
              setSaid({ ok: true, words: t.versions.restored(wish.what) });
            }}
          />
        )}
      </Suspense>
    </div>
  );
}

// The two states people ask about most: what readers have, and what was signed.
function Standing({ article, onWish }: { article: Article; onWish: (wish: Wish) => void }) {
  const t = useWords().versions;
  const known = [
    ...(article.live && article.live.edition !== article.edition.ordinal ? ["live" as const] : []),
    ...(article.edition.approvals.some((approval) => !approval.valid) ? ["approved" as const] : []),
  ];
  if (known.length === 0) return null;
  return (
    <div className={styles.standing}>
      {known.map((from) => (
        <Button key={from} onPress={() => onWish({ do: "compare", from, to: "current" })}>
          {t.against[from]}
        </Button>
      ))}
    </div>
  );
}
