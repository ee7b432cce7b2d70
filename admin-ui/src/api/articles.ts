import { answerOf, client } from "./client";
import type { components } from "./schema";
import type { Article, ArticleRow, Content, HistoryEntry, Vocabulary, Work } from "./types";

/** The filters of the article list, as they stand in the address bar. */
export interface ArticleFilters {
  site?: string;
  column?: string;
  state?: string;
  q?: string;
  mine?: boolean;
}

type Save = components["schemas"]["Save"];

/** One page of a list and the cursor of the next. */
export interface Page<T> {
  items: T[];
  next: string | null;
}

const path = (id: string) => ({ params: { path: { id } } });

/** The queues of the signed-in person. */
export const readWork = (): Promise<Work> => answerOf(client.GET("/work"));

/** One page of articles matching the filters, newest change first. */
export const listArticles = (
  filters: ArticleFilters,
  cursor: string | null,
): Promise<Page<ArticleRow>> =>
  answerOf(
    client.GET("/articles", {
      params: { query: { ...filters, cursor: cursor ?? undefined, order: "updated" } },
    }),
  );

/** Creates a draft; the key makes a repeated press create one article, not two. */
export const createArticle = (site: string, column: string, key: string): Promise<Article> =>
  answerOf(
    client.POST("/articles", {
      headers: { "Idempotency-Key": key },
      body: { site, column },
    }),
  );

/** An article with its open edition. */
export const readArticle = (id: string): Promise<Article> =>
  answerOf(client.GET("/articles/{id}", path(id)));

/** The same from the server itself: never what this machine has kept for offline days. */
export const readArticleAnew = (id: string): Promise<Article> =>
  answerOf(client.GET("/articles/{id}", { ...path(id), cache: "no-store" }));

/** Saves the given fields if `version` is still the stored one; throws `Problem` `edition_conflict`. */
export const saveArticle = (
  id: string,
  version: number,
  content: Partial<Content>,
): Promise<Article> =>
  answerOf(
    client.PATCH("/articles/{id}", {
      ...path(id),
      body: { version, content: content as Save["content"] },
    }),
  );

/** What happened to an article, newest first. */
export const readHistory = async (id: string): Promise<HistoryEntry[]> => {
  const history = await answerOf<{ items: HistoryEntry[] }>(
    client.GET("/articles/{id}/history", path(id)),
  );
  return history.items;
};

/** The closed lists of a site. */
export const readVocabulary = (site: string): Promise<Vocabulary> =>
  answerOf(client.GET("/vocabulary", { params: { query: { site } } }));
