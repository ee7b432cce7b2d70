import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { type ReactNode, useEffect, useState } from "react";
import { type Article, articleQuery, type Content, Problem, vocabularyQuery } from "../api";
import { useWords } from "../i18n";
import { useMe } from "../session";
import { Failure, Page, Waiting } from "../ui";
import { Editing } from "./Editing";
import { type Journal, journalOf, type Kept } from "./engine";
import { sameContent } from "./session";

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
  // A new edition is a new text: everything that held the old one starts again.
  return (
    <WithJournal
      key={`${id} ${article.data.edition.ordinal}`}
      article={article.data}
      render={(journal, left) => (
        <Editing
          article={article.data}
          vocabulary={vocabulary.data}
          journal={journal}
          left={left}
        />
      )}
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

// What an earlier page left must be read before a new one can write over it.
function WithJournal({
  article,
  render,
}: {
  article: Article;
  render: (journal: Journal<Content>, left: Kept<Content> | null) => ReactNode;
}) {
  const me = useMe();
  const [journal] = useState(() =>
    journalOf<Content>(me.user.id, `${article.id} ${article.edition.ordinal}`),
  );
  const [left, setLeft] = useState<Kept<Content> | null | undefined>(undefined);
  const [stored] = useState(article.edition.content);
  useEffect(() => {
    let open = true;
    journal.left().then(
      (kept) => {
        if (!open) return;
        const news = kept !== null && !sameContent(kept.content, stored);
        if (kept !== null && !news) void journal.forget().catch(() => undefined);
        setLeft(news ? kept : null);
      },
      // No journal on this machine: writing still works, and the save status says what is missing.
      () => open && setLeft(null),
    );
    return () => {
      open = false;
    };
  }, [journal, stored]);
  return left === undefined ? <Opening /> : render(journal, left);
}
