import type { Content, Vocabulary } from "../api";
import type { Catalogue } from "../i18n";
import { plainLines, registerOf } from "./schema";

/** The text as one would write it into a letter: kicker, headline, standfirst, byline, body. */
export function contentAsText(content: Content, vocabulary: Vocabulary, t: Catalogue): string {
  const head = [
    content.kicker,
    content.headline,
    content.standfirst,
    content.byline.map((one) => one.name).join(", "),
  ];
  const body = plainLines(content.body, registerOf(vocabulary, t.pick));
  return [...head.filter((line) => line !== ""), ...body].join("\n\n");
}

/** Puts the whole text into the clipboard. */
export const copyContent = (
  content: Content,
  vocabulary: Vocabulary,
  t: Catalogue,
): Promise<void> => navigator.clipboard.writeText(contentAsText(content, vocabulary, t));
