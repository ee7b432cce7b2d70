import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { type ArticleRow, listArticles } from "../../../api";

const pause = 250;

/** Live articles of the site whose headline holds the words, asked for when the typing pauses. */
export function useLiveArticles(
  site: string,
  words: string,
): { found: ArticleRow[]; waiting: boolean } {
  const [asked, setAsked] = useState(words);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(words), pause);
    return () => clearTimeout(timer);
  }, [words]);
  const q = asked.trim() || undefined;
  const { data, isFetching } = useQuery({
    queryKey: ["articles", "live", site, q ?? ""],
    queryFn: () => listArticles({ site, state: "live", q }, null),
    placeholderData: (before) => before,
    staleTime: 30_000,
  });
  return { found: data?.items ?? [], waiting: isFetching || asked !== words };
}
