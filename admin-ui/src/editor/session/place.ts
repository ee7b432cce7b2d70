import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState, useSyncExternalStore } from "react";
import { articleQuery } from "../../api";
import {
  type ClockPort,
  type PlacePorts,
  type Standing,
  type TabMessage,
  WritingPlace,
} from "../engine";
import type { EditingSession } from "./EditingSession";
import { useSaverLook } from "./hooks";

/** The longest that a tab which is being taken over tries to save; its text is in the journal anyway. */
const lastSaveMs = 3_000;

const clock: ClockPort = {
  now: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

function portsOf(name: string): PlacePorts & { close: () => void } {
  const channel = new BroadcastChannel(name);
  return {
    locks: navigator.locks ?? null,
    clock,
    channel: {
      post: (message) => channel.postMessage(message),
      listen: (hear) => {
        const heard = ({ data }: MessageEvent<TabMessage>) => hear(data);
        channel.addEventListener("message", heard);
        return () => channel.removeEventListener("message", heard);
      },
    },
    close: () => channel.close(),
  };
}

/** This tab's place among the tabs that this person has open on the article; null until the page stands. */
export function usePlace(person: string, article: string): WritingPlace | null {
  const [place, setPlace] = useState<WritingPlace | null>(null);
  useEffect(() => {
    const name = `toasoan ${person} ${article}`;
    const ports = portsOf(name);
    const made = new WritingPlace(name, ports);
    setPlace(made);
    return () => {
      made.close();
      ports.close();
    };
  }, [person, article]);
  return place;
}

const nowhere = () => () => {};

/** Whether this tab may write, and how often that has changed. */
export function useStanding(place: WritingPlace | null): { standing: Standing; turn: number } {
  const standing = useSyncExternalStore(
    place?.subscribe ?? nowhere,
    () => place?.standing() ?? "asking",
  );
  const turn = useSyncExternalStore(place?.subscribe ?? nowhere, () => place?.turn() ?? 0);
  return { standing, turn };
}

/** Whether this tab writes and nobody else holds the article. */
export function useMayWrite(session: EditingSession, place: WritingPlace): boolean {
  const { standing } = useStanding(place);
  const locked = useSaverLook(session, ({ state }) => state.tag === "locked");
  return standing === "writing" && !locked;
}

/** Ties a session to its place: what is written is brought to safety before another tab writes, and tabs follow each save. */
export function usePlaceLife(place: WritingPlace, session: EditingSession, article: string): void {
  const queries = useQueryClient();
  useEffect(() => {
    const { saver } = session;
    const stopSafety = place.beforeLeaving(async () => {
      await saver.keepNow();
      await Promise.race([
        saver.saveNow(),
        new Promise((resolve) => setTimeout(resolve, lastSaveMs)),
      ]);
      await saver.keepNow();
    });
    const stopStanding = place.subscribe(() => {
      if (place.standing() === "reading") void saver.retire();
    });
    let { version } = saver.view();
    const stopSaves = saver.subscribe(() => {
      const moved = saver.view().version !== version;
      version = saver.view().version;
      if (moved && place.standing() === "writing") place.tellSaved();
    });
    const stopFollowing = place.onSaved(() => {
      if (place.standing() === "reading")
        void queries.invalidateQueries({ queryKey: articleQuery(article).queryKey });
    });
    return () => {
      stopSafety();
      stopStanding();
      stopSaves();
      stopFollowing();
    };
  }, [place, session, article, queries]);
}
