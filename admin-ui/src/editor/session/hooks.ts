import { useEffect, useRef, useSyncExternalStore } from "react";
import type { Article } from "../../api";
import { onRenewed } from "../../session";
import type { SaverView } from "../engine";
import { sameContent } from "./content";
import type { EditingSession, Fields, TextSession } from "./EditingSession";

/** One field, and how to write it. */
export function useField<K extends keyof Fields>(
  session: TextSession,
  field: K,
): [Fields[K], (value: Fields[K]) => void] {
  const value = useSyncExternalStore(session.subscribe, () => session.fields()[field]);
  return [value, (wanted) => session.change({ [field]: wanted } as Partial<Fields>)];
}

/** Changes when the whole text was replaced. */
export const useGeneration = (session: TextSession): number =>
  useSyncExternalStore(session.subscribe, session.generation);

/** Where the text stands. */
export const useSaver = (session: EditingSession): SaverView =>
  useSyncExternalStore(session.saver.subscribe, session.saver.view);

/**
 * One thing about where the text stands: what asks for this is drawn again only when that one thing changes. `look` answers with
 * a plain value, or with a part of the view as it is.
 */
export const useSaverLook = <T>(session: EditingSession, look: (view: SaverView) => T): T =>
  useSyncExternalStore(session.saver.subscribe, () => look(session.saver.view()));

/** The journal entry of text that was given up and can be brought back. */
export const useGivenUp = (session: EditingSession): string | null =>
  useSyncExternalStore(session.subscribe, session.givenUp);

/**
 * Follows the article as the server tells it. A version that moved without a change of text is simply taken over, and so is any
 * newer text where this person only reads, in the open surface when `show` can; a newer text under an editor's hands is left to
 * the editor (see Banners).
 */
export function useFollowing(
  session: EditingSession,
  article: Article,
  editable: boolean,
  show: (article: Article) => boolean,
): void {
  const behind = useSaverLook(
    session,
    ({ state, version }) => state.tag === "clean" && article.edition.version > version,
  );
  useEffect(() => {
    if (!behind) return;
    if (sameContent(session.read(), article.edition.content))
      session.saver.versionMoved(article.edition.version);
    else if (editable) return;
    else if (show(article)) session.follow(article);
    else session.takeTheirs(article);
  }, [behind, session, article, editable, show]);
}

/** Sends what a lock held back as soon as `held` is over. Only its end counts: a save may meet a lock before this page knows it. */
export function useLockFreed(session: EditingSession, held: boolean): void {
  const before = useRef(held);
  useEffect(() => {
    if (before.current && !held) session.saver.lockFreed();
    before.current = held;
  }, [session, held]);
}

/** Ties the session to the life of the page: coming online, signing in again, leaving, closing the laptop. */
export function usePageLife(session: EditingSession): void {
  useEffect(() => {
    const { saver } = session;
    saver.resume();
    const stopRenewals = onRenewed(saver.signedIn);
    const hidden = () => {
      if (document.visibilityState !== "hidden") return;
      void saver.keepNow();
      void saver.saveNow();
    };
    const leaving = (event: BeforeUnloadEvent) => {
      if (saver.view().state.tag === "clean") return;
      void saver.keepNow();
      event.preventDefault();
    };
    addEventListener("online", saver.cameOnline);
    addEventListener("beforeunload", leaving);
    document.addEventListener("visibilitychange", hidden);
    return () => {
      stopRenewals();
      removeEventListener("online", saver.cameOnline);
      removeEventListener("beforeunload", leaving);
      document.removeEventListener("visibilitychange", hidden);
      void saver.saveNow();
      saver.close();
    };
  }, [session]);
}
