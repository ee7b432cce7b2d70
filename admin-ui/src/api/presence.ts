import { answerOf, client } from "./client";
import type { components } from "./schema";

type Schemas = components["schemas"];

/** What somebody is doing with the open article. */
export type Doing = "writing" | "reading" | "away";

/** Somebody who has the article open. */
export type Present = Omit<Schemas["PresentView"], "doing"> & { doing: Doing };

/** Who may write now. */
export type Lock = Schemas["LockView"];

/** Who has the article open, who writes, and how far everything has moved. */
export type Presence = Omit<Schemas["PresenceView"], "people"> & { people: Present[] };

/** What a tab says of itself every ten seconds. */
export type Beat = Omit<Schemas["SignInput"], "doing" | "leaving"> & {
  doing: Doing;
  leaving?: boolean;
};

const path = (id: string) => ({ params: { path: { id } } });

/** Says that this tab is here, or goes; a parting word outlives the page. */
export const sendBeat = (id: string, beat: Beat): Promise<Presence> =>
  answerOf(
    client.POST("/articles/{id}/presence", {
      ...path(id),
      body: { leaving: false, ...beat },
      keepalive: beat.leaving === true,
    }),
  );

/** Takes the right to write from whoever holds it; the reason goes into the log. */
export const takeLock = (id: string, tab: string, reason: string): Promise<Presence> =>
  answerOf(client.POST("/articles/{id}/lock/take", { ...path(id), body: { tab, reason } }));

/** Where the live events of an article come from. */
export const liveAddress = (id: string, tab: string): string =>
  `/api/v1/articles/${encodeURIComponent(id)}/live?tab=${encodeURIComponent(tab)}`;
