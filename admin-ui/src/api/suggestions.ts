import { queryOptions } from "@tanstack/react-query";
import { answerOf, client } from "./client";
import type { Comparison } from "./revisions";
import type { components } from "./schema";
import type { Article, Content } from "./types";

type Schemas = components["schemas"];
type Input = Schemas["NewSuggestion"]["content"];

/** What became of one proposed change. */
export type ChangeState = "pending" | "stale" | "accepted" | "rejected";

/** A proposed copy of the text, as the list shows it. */
export type SuggestionRow = Omit<Schemas["SuggestionRow"], "state"> & {
  state: "open" | "settled" | "withdrawn";
};

/** A proposed copy compared with the text it was made from. */
export type Suggestion = SuggestionRow & {
  comparison: Omit<Comparison, "from" | "to">;
  changes: { id: string; state: ChangeState }[];
};

// The document describes a body as any object.
const asInput = (content: Content): Input => content as unknown as Input;

const within = (id: string, suggestion: string) => ({ params: { path: { id, suggestion } } });

/** The proposals for an article. */
export const readSuggestions = async (id: string): Promise<SuggestionRow[]> => {
  const found = await answerOf<{ items: SuggestionRow[] }>(
    client.GET("/articles/{id}/suggestions", { params: { path: { id } } }),
  );
  return found.items;
};

/** One proposal with its changes. */
export const readSuggestion = (id: string, suggestion: string): Promise<Suggestion> =>
  answerOf(client.GET("/articles/{id}/suggestions/{suggestion}", within(id, suggestion)));

/** Sends a changed copy; `base` is the text it was made from, in case later saves were squashed over that version. */
export const suggest = (
  id: string,
  version: number,
  base: Content,
  content: Content,
  note: string,
): Promise<unknown> =>
  answerOf(
    client.POST("/articles/{id}/suggestions", {
      params: { path: { id } },
      body: { version, base: asInput(base), content: asInput(content), note },
    }),
  );

/** Takes the named changes (all when null) into the text at `version`; `stale` names those that no longer fit. */
export const acceptChanges = (
  id: string,
  suggestion: string,
  changes: string[] | null,
  version: number,
): Promise<Article & { stale: string[] }> =>
  answerOf(
    client.POST("/articles/{id}/suggestions/{suggestion}/accept", {
      ...within(id, suggestion),
      body: { changes, version },
    }),
  );

/** Turns the named changes (all when null) down. */
export const rejectChanges = (
  id: string,
  suggestion: string,
  changes: string[] | null,
): Promise<Suggestion> =>
  answerOf(
    client.POST("/articles/{id}/suggestions/{suggestion}/reject", {
      ...within(id, suggestion),
      body: { changes },
    }),
  );

/** Takes one's own proposal back. */
export const withdrawSuggestion = (id: string, suggestion: string): Promise<Suggestion> =>
  answerOf(
    client.POST("/articles/{id}/suggestions/{suggestion}/withdraw", {
      ...within(id, suggestion),
      body: {},
    }),
  );

/** The proposals for an article. */
export const suggestionsQuery = (id: string) =>
  queryOptions({
    queryKey: ["suggestions", id],
    queryFn: () => readSuggestions(id),
    staleTime: 30_000,
  });

/** One proposal. */
export const suggestionQuery = (id: string, suggestion: string) =>
  queryOptions({
    queryKey: ["suggestions", id, suggestion],
    queryFn: () => readSuggestion(id, suggestion),
  });
