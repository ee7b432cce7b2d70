import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { type ArticleRow, listArticles } from "../../api";

const pause = 250;
const most = 8;

/** Articles whose headline holds the words, asked for when the typing pauses; none before anything is typed. */
export function useFoundArticles(words: string): ArticleRow[] {
  const [asked, setAsked] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setAsked(words.trim().normalize("NFC")), pause);
    return () => clearTimeout(timer);
  }, [words]);
  const { data } = useQuery({
    queryKey: ["articles", "quick", asked],
    queryFn: () => listArticles({ q: asked }, null),
    enabled: asked !== "",
    placeholderData: (before) => before,
    staleTime: 30_000,
  });
  return words.trim() === "" || asked === "" ? [] : (data?.items.slice(0, most) ?? []);
}
