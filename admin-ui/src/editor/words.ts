import type { Body } from "../api";

interface Json {
  text?: string;
  content?: Json[];
}

const text = (node: Json): string =>
  node.text ??
  (node.content ?? []).map(text).join(node.content?.some((one) => one.text) ? "" : " ");

/** Words as Vietnamese newsrooms count them: what stands between spaces. */
export const wordsIn = (body: Body): number =>
  text(body as Json)
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

const wordsPerMinute = 250;

/** Minutes a reader needs, at least one. */
export const minutesFor = (words: number): number =>
  Math.max(1, Math.round(words / wordsPerMinute));
