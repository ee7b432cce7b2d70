import { useCallback, useEffect, useState } from "react";
import type { Article, Content } from "../../api";
import { useMe } from "../../session";
import { type Journal, journalOf, type Left } from "../engine";

/** The place on this machine where proposals for an article are kept while they are written. */
export const proposalJournal = (person: string, article: Article): Journal<Content> =>
  journalOf<Content>(person, `${article.id} proposal`, article.edition.ordinal);

/** A proposal that this person began here and neither sent nor dropped. */
export function useUnfinished(article: Article): {
  unfinished: Left<Content> | null;
  look: () => void;
  drop: () => void;
} {
  const me = useMe();
  const [unfinished, setUnfinished] = useState<Left<Content> | null>(null);
  const [journal] = useState(() => proposalJournal(me.user.id, article));
  const look = useCallback(() => {
    journal.left().then(
      (found) => setUnfinished(found[0] ?? null),
      () => setUnfinished(null),
    );
  }, [journal]);
  useEffect(look, [look]);
  return {
    unfinished,
    look,
    drop: () => {
      if (unfinished) void journal.drop(unfinished.entry).catch(() => undefined);
      setUnfinished(null);
    },
  };
}
