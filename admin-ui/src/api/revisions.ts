import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { Page } from "./articles";
import { answerOf, client } from "./client";
import type { components } from "./schema";
import type { Article, HistoryEntry } from "./types";

type Schemas = components["schemas"];

/** Which lines of the history are asked for. */
export type HistoryKind = "all" | "steps" | "named";

/** One line of the history: a save (several of one person squashed into it) or a step. */
export type Entry = HistoryEntry;

/** A run of text of a comparison. */
export type Piece = Omit<Schemas["PieceView"], "op"> & { op: "same" | "added" | "removed" };

/** One block of a comparison. `frame` is the change of its type, its attributes or its structure. */
export type ComparedBlock = Omit<Schemas["BlockView"], "kind" | "pieces" | "attributes"> & {
  kind: "same" | "changed" | "added" | "removed" | "moved";
  attributes: { name: string; pieces: Piece[] }[];
  pieces: Piece[];
};

/** One field that differs. */
export type ComparedField = Omit<Schemas["FieldView"], "pieces"> & { pieces: Piece[] };

/** One side of a comparison. */
export type ComparedSide = Schemas["SideView"];

/** How two states of an article differ. */
export type Comparison = Omit<Schemas["Compared"], "fields" | "blocks"> & {
  fields: ComparedField[];
  blocks: ComparedBlock[];
};

/** What may be compared: a revision, the text readers see, the text last approved, the open text. */
export type Comparable = number | "live" | "approved" | "current";

/** One page of the history, newest first. */
export const readRevisions = (
  id: string,
  kind: HistoryKind,
  before: number | null,
): Promise<Page<Entry>> =>
  answerOf(
    client.GET("/articles/{id}/history", {
      params: { path: { id }, query: { kind, before: before ?? undefined } },
    }),
  );

/** Where the reader's view of a saved state lives. */
export const revisionAddress = (id: string, revision: number): string =>
  `/api/v1/articles/${encodeURIComponent(id)}/revisions/${revision}/preview`;

/** How two states differ. */
export const readComparison = (id: string, from: Comparable, to: Comparable): Promise<Comparison> =>
  answerOf(
    client.GET("/articles/{id}/compare", {
      params: { path: { id }, query: { from: String(from), to: String(to) } },
    }),
  );

/** Gives a saved state a name, or takes it away with an empty one. */
export const nameRevision = (id: string, revision: number, name: string): Promise<unknown> =>
  answerOf(
    client.POST("/articles/{id}/revisions/{number}/name", {
      params: { path: { id, number: revision } },
      body: { name },
    }),
  );

/** Makes a saved state the text of the open edition again, as a new save on `version`. */
export const restoreRevision = (id: string, revision: number, version: number): Promise<Article> =>
  answerOf(
    client.POST("/articles/{id}/restore", {
      params: { path: { id } },
      body: { revision, version },
    }),
  );

/** The history, page after page. */
export const revisionsQuery = (id: string, kind: HistoryKind) =>
  infiniteQueryOptions({
    queryKey: ["history", id, kind],
    queryFn: ({ pageParam }) => readRevisions(id, kind, pageParam),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => (page.next === null ? null : Number(page.next)),
  });

/** A comparison; with the open text on one side it is read anew each time. */
export const comparisonQuery = (id: string, from: Comparable, to: Comparable) =>
  queryOptions({
    queryKey: ["compare", id, from, to],
    queryFn: () => readComparison(id, from, to),
    gcTime: 0,
  });
