import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import {
  type Article,
  articleQuery,
  type Lock,
  liveAddress,
  type Presence,
  sendBeat,
  takeLock,
  threadsQuery,
} from "../../api";
import { onRenewed } from "../../session";
import type { ClockPort } from "../engine";
import type { EditingSession } from "../session";
import { doingAt, Heartbeat } from "./heartbeat";
import { samePresence } from "./people";
import { LiveStream } from "./stream";
import { tabId } from "./tab";

const clock: ClockPort = {
  now: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

const written = new Set(["dirty", "saving_dirty", "saving_queued"]);

/** Who else is here and who may write. */
export interface Together {
  presence: Presence | null;
  /** Whether news arrives at once; otherwise with the next heartbeat. */
  live: boolean;
  /** The lock, when it is somebody else's. */
  heldBy: Lock | null;
  /** Who took the lock from this person, until they say they have seen it. */
  takenBy: Lock | null;
  seenTaken: () => void;
  take: (reason: string) => Promise<void>;
}

/** Makes this tab known to the others, and everything they do known to this tab. */
export function usePresence(article: Article, session: EditingSession): Together {
  const queries = useQueryClient();
  const [presence, setPresence] = useState<Presence | null>(null);
  const [takenBy, setTakenBy] = useState<Lock | null>(null);
  const [live, setLive] = useState(false);
  const last = useRef<Presence | null>(null);
  const { id } = article;
  const ordinal = useRef(article.edition.ordinal);
  ordinal.current = article.edition.ordinal;

  const moved = useCallback(
    (news: { ordinal: number; version: number }) => {
      const { state, version } = session.saver.view();
      // The answer of one's own save is about to say the same.
      if (state.tag.startsWith("saving")) return;
      if (news.ordinal !== ordinal.current || news.version > version)
        void queries.invalidateQueries({ queryKey: articleQuery(id).queryKey });
    },
    [queries, session, id],
  );
  const talked = useCallback(
    (counter: number) => {
      const { queryKey } = threadsQuery(id);
      if (queries.getQueryData(queryKey)?.counter !== counter)
        void queries.invalidateQueries({ queryKey });
    },
    [queries, id],
  );
  const learn = useCallback(
    (news: Presence) => {
      const before = last.current;
      last.current = news;
      if (!samePresence(before, news)) setPresence(news);
      if (before?.lock?.yours && news.lock && !news.lock.yours) setTakenBy(news.lock);
      if (news.lock?.yours) setTakenBy(null);
      moved(news);
      talked(news.comments);
      if (before && before.suggestions !== news.suggestions)
        void queries.invalidateQueries({ queryKey: ["suggestions", id] });
    },
    [queries, moved, talked, id],
  );

  useEffect(() => {
    const tab = tabId();
    const heart = new Heartbeat({
      clock,
      standing: () => ({
        doing: doingAt(
          clock.now(),
          session.saver.editedAt(),
          document.visibilityState === "visible",
        ),
        unsaved: session.saver.view().state.tag !== "clean",
      }),
      send: (beat) => sendBeat(id, { tab, ...beat }),
      onAnswer: learn,
    });
    const stream = new LiveStream({
      clock,
      open: () => new EventSource(liveAddress(id, tab)),
      names: ["presence", "saved", "comments", "suggestions"],
      onEvent: (name, data) => {
        if (name === "presence") learn(data as Presence);
        else if (name === "saved") moved(data as { ordinal: number; version: number });
        else if (name === "comments") talked((data as { counter: number }).counter);
        else void queries.invalidateQueries({ queryKey: ["suggestions", id] });
      },
      onState: setLive,
    });
    // A browser opens six connections to one house at most: a hidden tab leaves its place and lives by the heartbeat.
    const seen = () => {
      heart.changed();
      if (document.visibilityState === "visible") stream.start();
      else stream.stop();
    };
    const typed = session.saver.subscribe(() => {
      if (written.has(session.saver.view().state.tag)) heart.changed();
    });
    const away = () => {
      heart.stop();
      stream.stop();
    };
    const back = (event: PageTransitionEvent) => {
      if (!event.persisted) return;
      heart.start();
      seen();
    };
    heart.start();
    if (document.visibilityState === "visible") stream.start();
    const renewed = onRenewed(() => {
      heart.stop();
      heart.start();
      seen();
    });
    document.addEventListener("visibilitychange", seen);
    addEventListener("pagehide", away);
    addEventListener("pageshow", back);
    return () => {
      typed();
      renewed();
      document.removeEventListener("visibilitychange", seen);
      removeEventListener("pagehide", away);
      removeEventListener("pageshow", back);
      away();
    };
  }, [id, session, queries, learn, moved, talked]);

  const lock = presence?.lock ?? null;
  return {
    presence,
    live,
    heldBy: lock && !lock.yours ? lock : null,
    takenBy,
    seenTaken: () => setTakenBy(null),
    take: async (reason) => learn(await takeLock(id, tabId(), reason)),
  };
}
