import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { type ReactNode, useEffect, useState } from "react";
import { type Article, articleQuery, type Content, Problem, vocabularyQuery } from "../api";
import { useWords } from "../i18n";
import { useMe } from "../session";
import { Failure, Page, Waiting } from "../ui";
import { Editing } from "./Editing";
import { type Journal, journalOf, type Left, type WritingPlace } from "./engine";
import { sameContent, usePlace, useStanding } from "./session";

/** The page of one article: waits for what the editor needs, then hands over to it. */
export function EditorPage() {
  const { id } = useParams({ from: "/desk/articles/$id" });
  const article = useQuery(articleQuery(id));
  const site = article.data?.site.slug;
  const vocabulary = useQuery({ ...vocabularyQuery(site ?? ""), enabled: site !== undefined });
  // With data at hand a failed refresh is not worth hiding the text for.
  const failure = (!article.data && article.error) || (!vocabulary.data && vocabulary.error);
  if (failure) {
    const retry = () => void (article.data ? vocabulary.refetch() : article.refetch());
    return <Blocked failure={failure} onRetry={retry} />;
  }
  if (!article.data || !vocabulary.data) return <Opening />;
  return (
    <Placed key={id} article={article.data}>
      {(place, journal, left) => (
        <Editing
          article={article.data}
          vocabulary={vocabulary.data}
          journal={journal}
          left={left}
          place={place}
        />
      )}
    </Placed>
  );
}

type Render = (place: WritingPlace, journal: Journal<Content>, left: Left<Content>[]) => ReactNode;

// One tab writes. Whenever that changes hands, and with every new edition, everything that held the text starts again.
function Placed({ article, children }: { article: Article; children: Render }) {
  const me = useMe();
  const place = usePlace(me.user.id, article.id);
  const { standing, turn } = useStanding(place);
  if (place === null || standing === "asking") return <Opening />;
  return (
    <WithJournal
      key={`${article.edition.ordinal} ${turn}`}
      article={article}
      place={place}
      render={children}
    />
  );
}

function Opening() {
  return (
    <Page name={useWords().common.loading}>
      <Waiting rows={8} />
    </Page>
  );
}

function Blocked({ failure, onRetry }: { failure: unknown; onRetry: () => void }) {
  const t = useWords();
  const absent = failure instanceof Problem && [403, 404].includes(failure.status);
  return (
    <Page name={absent ? t.failure.notFoundTitle : t.failure.title} narrow>
      {absent ? <p>{t.failure.notFound}</p> : <Failure failure={failure} onRetry={onRetry} />}
    </Page>
  );
}

// What earlier pages left must be read before a new one can write over it.
function WithJournal({
  article,
  place,
  render,
}: {
  article: Article;
  place: WritingPlace;
  render: Render;
}) {
  const me = useMe();
  const queries = useQueryClient();
  const [journal] = useState(() =>
    journalOf<Content>(me.user.id, article.id, article.edition.ordinal),
  );
  const [left, setLeft] = useState<Left<Content>[] | null>(null);
  const [stored] = useState(article.edition.content);
  useEffect(() => {
    let open = true;
    const find = async (): Promise<Left<Content>[]> => {
      // Only the tab that writes knows that nobody else is still writing what it finds.
      if (place.standing() !== "writing") return [];
      const { queryKey } = articleQuery(article.id);
      // Another tab has written until a moment ago.
      if (place.turn() > 1) await queries.refetchQueries({ queryKey });
      const present = queries.getQueryData(queryKey)?.edition.content ?? stored;
      return whatIsNews(journal, await journal.left(), present);
    };
    find().then(
      (found) => open && setLeft(found),
      // No journal on this machine: writing still works, and the save status says what is missing.
      () => open && setLeft([]),
    );
    return () => {
      open = false;
    };
  }, [journal, stored, place, article.id, queries]);
  return left === null ? <Opening /> : render(place, journal, left);
}

// A save whose answer never came leaves an entry that the server has long had.
function whatIsNews(
  journal: Journal<Content>,
  left: Left<Content>[],
  stored: Content,
): Left<Content>[] {
  const known = (one: Left<Content>) =>
    sameContent(one.content, stored) ||
    (one.ground !== null && sameContent(one.content, one.ground));
  for (const old of left.filter(known)) void journal.drop(old.entry).catch(() => undefined);
  return left.filter((one) => !known(one));
}
