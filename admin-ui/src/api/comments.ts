import { queryOptions } from "@tanstack/react-query";
import { answerOf, client } from "./client";
import type { components } from "./schema";

type Schemas = components["schemas"];

/** The words a thread is about: a block, a range of its flat text, what stands there and around it. */
export type Anchor = Schemas["AnchorView"];

/** One message of a thread. */
export type Message = Schemas["MessageView"];

/** A conversation beside the text. `lost` when the words it was about stand there no longer. */
export type Thread = Omit<Schemas["ThreadView"], "status"> & { status: "open" | "resolved" };

/** All conversations about an article. */
export interface Threads {
  items: Thread[];
  counter: number;
}

/** Somebody who can see the article, with what they are called on its site. */
export type Colleague = Schemas["ColleagueView"];

const of = (id: string) => ({ params: { path: { id } } });
const within = (id: string, thread: string) => ({ params: { path: { id, thread } } });

/** All conversations about an article. */
export const readThreads = (id: string): Promise<Threads> =>
  answerOf(client.GET("/articles/{id}/comments", of(id)));

/** Begins a conversation, about some words or about the whole article. */
export const startThread = (
  id: string,
  anchor: Anchor | null,
  text: string,
  mentions: string[],
): Promise<Thread> =>
  answerOf(client.POST("/articles/{id}/comments", { ...of(id), body: { anchor, text, mentions } }));

/** Answers in a conversation. */
export const replyTo = (
  id: string,
  thread: string,
  text: string,
  mentions: string[],
): Promise<Thread> =>
  answerOf(
    client.POST("/articles/{id}/comments/{thread}/reply", {
      ...within(id, thread),
      body: { text, mentions },
    }),
  );

/** Closes a conversation, or opens it again. */
export const settleThread = (id: string, thread: string, resolved: boolean): Promise<Thread> =>
  answerOf(
    resolved
      ? client.POST("/articles/{id}/comments/{thread}/resolve", { ...within(id, thread), body: {} })
      : client.POST("/articles/{id}/comments/{thread}/reopen", { ...within(id, thread), body: {} }),
  );

/** Says that the signed-in person has seen a conversation that mentions them. */
export const seeThread = (id: string, thread: string): Promise<unknown> =>
  answerOf(
    client.POST("/articles/{id}/comments/{thread}/seen", { ...within(id, thread), body: {} }),
  );

/** Changes the wording of one's own message. */
export const editMessage = (
  id: string,
  thread: string,
  message: string,
  text: string,
): Promise<Thread> =>
  answerOf(
    client.PATCH("/articles/{id}/comments/{thread}/messages/{message}", {
      params: { path: { id, thread, message } },
      body: { text },
    }),
  );

/** Who can see the article and may be mentioned. */
export const readColleagues = async (id: string): Promise<Colleague[]> => {
  const found = await answerOf<{ items: Colleague[] }>(client.GET("/articles/{id}/people", of(id)));
  return found.items;
};

/** The conversations about an article. */
export const threadsQuery = (id: string) =>
  queryOptions({ queryKey: ["comments", id], queryFn: () => readThreads(id), staleTime: 30_000 });

/** Who may be mentioned. */
export const colleaguesQuery = (id: string) =>
  queryOptions({
    queryKey: ["people", id],
    queryFn: () => readColleagues(id),
    staleTime: 300_000,
  });
