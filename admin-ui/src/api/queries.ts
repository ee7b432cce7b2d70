import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import {
  type ArticleFilters,
  listArticles,
  readArticle,
  readHistory,
  readVocabulary,
  readWork,
} from "./articles";
import { readMe } from "./session";

/** Who is signed in. */
export const meQuery = queryOptions({ queryKey: ["me"], queryFn: readMe, staleTime: 300_000 });

/** My queues; read again whenever the page comes back to the front. */
export const workQuery = queryOptions({ queryKey: ["work"], queryFn: readWork });

/** The filtered list, page after page. */
export const articlesQuery = (filters: ArticleFilters) =>
  infiniteQueryOptions({
    queryKey: ["articles", filters],
    queryFn: ({ pageParam }) => listArticles(filters, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

/** One article. */
export const articleQuery = (id: string) =>
  queryOptions({ queryKey: ["article", id], queryFn: () => readArticle(id) });

/** The history of one article. */
export const historyQuery = (id: string) =>
  queryOptions({ queryKey: ["history", id], queryFn: () => readHistory(id) });

/** The closed lists of a site; they change with the plan pack, not with the day. */
export const vocabularyQuery = (site: string) =>
  queryOptions({
    queryKey: ["vocabulary", site],
    queryFn: () => readVocabulary(site),
    staleTime: 600_000,
  });
