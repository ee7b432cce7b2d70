import { answerOf, client } from "./client";
import type { Article, ArticleRow, Content, HistoryEntry, Vocabulary, Work } from "./types";

/** The filters of the article list, as they stand in the address bar. */
export interface ArticleFilters {
  site?: string;
  column?: string;
  state?: string;
  q?: string;
  mine?: boolean;
}

/** One page of a list and the cursor of the next. */
export interface Page<T> {
  items: T[];
  next: string | null;
}

const path = (id: string) => ({ params: { path: { id } } });

/** The queues of the signed-in person. */
export const readWork = (): Promise<Work> => answerOf(client.GET("/api/v1/work"));

/** One page of articles matching the filters, newest change first. */
export const listArticles = (
  filters: ArticleFilters,
  cursor: string | null,
): Promise<Page<ArticleRow>> =>
  answerOf(
    client.GET("/api/v1/articles", {
      params: { query: { ...filters, cursor: cursor ?? undefined, order: "updated" } },
    }),
  );

/** Creates a draft; the key makes a repeated press create one article, not two. */
export const createArticle = (site: string, column: string, key: string): Promise<Article> =>
  answerOf(
    client.POST("/api/v1/articles", {
      params: { header: { "Idempotency-Key": key } },
      body: { site, column },
    }),
  );

/** An article with its open edition. */
export const readArticle = (id: string): Promise<Article> =>
  answerOf(client.GET("/api/v1/articles/{id}", path(id)));

/** Saves the given fields if `version` is still the stored one; throws `Problem` `edition_conflict`. */
export const saveArticle = (
  id: string,
  version: number,
  content: Partial<Content>,
): Promise<Article> =>
  answerOf(client.PATCH("/api/v1/articles/{id}", { ...path(id), body: { version, content } }));

/** One page of an article's history, newest first. */
export const readHistory = (id: string, cursor: string | null): Promise<Page<HistoryEntry>> =>
  answerOf(
    client.GET("/api/v1/articles/{id}/history", {
      params: { path: { id }, query: { cursor: cursor ?? undefined } },
    }),
  );

/** The closed lists of a site. */
export const readVocabulary = (site: string): Promise<Vocabulary> =>
  answerOf(client.GET("/api/v1/vocabulary", { params: { query: { site } } }));

/** Where the reader's view of an unpublished edition lives. */
export const previewAddress = (id: string): string =>
  `/api/v1/articles/${encodeURIComponent(id)}/preview`;
