import { useState } from "react";
import type { Article, Content } from "../../api";
import type { Journal, Left } from "../engine";
import { type EditingSession, useGivenUp } from "../session";

/** What earlier pages left unsent, and what the person may do with it. */
export interface Recovery {
  /** Newest first; nothing is written over it as long as one waits. */
  waiting: Left<Content>[];
  /** What was let go of last, as long as it can be brought back from here. */
  dropped: Left<Content> | null;
  /** Whether the person gave up unsaved text for the server's and may have it back. */
  gaveUp: boolean;
  restore(one: Left<Content>): void;
  drop(one: Left<Content>): void;
  undo(): void;
  bringBack(): void;
}

/** Follows what was left behind until the person has decided on each of it. */
export function useRecovery(
  session: EditingSession,
  journal: Journal<Content>,
  left: Left<Content>[],
  article: Article,
): Recovery {
  const [waiting, setWaiting] = useState(left);
  const [dropped, setDropped] = useState<Left<Content> | null>(null);
  const givenUp = useGivenUp(session);
  const without = (one: Left<Content>) =>
    setWaiting((all) => all.filter((other) => other.entry !== one.entry));
  // What the journal refuses to do leaves the text where it is: offered again at the next opening.
  const quietly = (work: Promise<unknown>) => void work.catch(() => undefined);
  return {
    waiting,
    dropped,
    gaveUp: givenUp !== null,
    restore: (one) => {
      session.restore(one, article);
      setDropped(null);
      without(one);
    },
    drop: (one) => {
      quietly(journal.drop(one.entry));
      setDropped(one);
      without(one);
    },
    undo: () => {
      if (!dropped) return;
      quietly(journal.bringBack(dropped.entry));
      setWaiting((all) => [dropped, ...all]);
      setDropped(null);
    },
    bringBack: () => {
      if (givenUp === null) return;
      session.forgetGivenUp();
      quietly(
        journal
          .bringBack(givenUp)
          .then(() => journal.left())
          .then((found) => setWaiting(found)),
      );
    },
  };
}
