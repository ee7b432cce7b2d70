import { useMemo } from "react";
import type { Article, Vocabulary } from "../../api";
import { useWords } from "../../i18n";
import { useMe } from "../../session";
import { registerOf } from "../schema";
import type { Naming } from "./words";

/** The names of fields and codes for one article's site. */
export function useNaming(article: Article, vocabulary: Vocabulary): Naming {
  const t = useWords();
  const site = useMe().sites.find((one) => one.slug === article.site.slug);
  return useMemo(
    () => ({ t, vocabulary, site, register: registerOf(vocabulary, t.pick) }),
    [t, vocabulary, site],
  );
}
