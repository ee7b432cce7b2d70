import { queryOptions } from "@tanstack/react-query";
import { answerOf, client } from "./client";
import type { components } from "./schema";
import type { ArticleRow, State } from "./types";

/** What of the plan an article can quote by reference. */
export const quotedKinds = ["indicator", "quotation", "document", "person"] as const;
export type QuotedKind = (typeof quotedKinds)[number];

/** An article that quotes something of the plan, and whether its open edition and its readers' page do. */
export type Use = ArticleRow &
  Omit<components["schemas"]["UseView"], keyof ArticleRow | "state"> & {
    state: State;
  };

/** One page of the articles that quote something. */
export type Uses = Omit<components["schemas"]["Uses"], "items"> & { items: Use[] };

/** Which articles quote an entry of the plan, the last changed first. */
export const usesQuery = (kind: QuotedKind, code: string, page: number) =>
  queryOptions({
    queryKey: ["uses", kind, code, page],
    queryFn: (): Promise<Uses> =>
      answerOf(client.GET("/plan/uses", { params: { query: { kind, code, page } } })),
  });
