import { closeHistory } from "@tiptap/pm/history";
import type { Node } from "@tiptap/pm/model";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import type { Finding } from "../../api";
import { nearest, type Range } from "../places";
import { flatLeaf } from "../schema/flat";

// The order in which the page shows them.
const fields = ["kicker", "headline", "standfirst", "byline", "body"];
const rankOf = (field: string) => {
  const rank = fields.indexOf(field);
  return rank === -1 ? fields.length : rank;
};

/** The findings as one meets them reading: head, byline, body, then the details; within a part as the server ordered them. */
export const inReadingOrder = (findings: Finding[]): Finding[] =>
  [...findings].sort((one, other) => rankOf(one.place.field) - rankOf(other.place.field));

/** The finding after (or before) the given one, round the end; the first when there is none yet. */
export function neighbour(ordered: Finding[], key: string | null, by: 1 | -1): Finding | null {
  if (ordered.length === 0) return null;
  const at = ordered.findIndex((one) => one.key === key);
  if (at === -1) return (by === 1 ? ordered[0] : ordered.at(-1)) ?? null;
  return ordered[(at + by + ordered.length) % ordered.length] ?? null;
}

/** The findings of the same kind that have a fix of their own. */
export const fixableLike = (findings: Finding[], code: string): Finding[] =>
  findings.filter((one) => one.code === code && one.fix !== null && one.waiver === null);

/** A line of text with the finding's fix in it; null when its words stand there no longer. */
export function mended(text: string, { fix, quote, place }: Finding): string | null {
  if (fix === null || quote === null) return null;
  const at = nearest(text, quote, place.from ?? 0);
  if (at === -1) return null;
  return text.slice(0, at) + fix.replacement + text.slice(at + quote.length);
}

const standing = (doc: Node, { from, to }: Range): string =>
  doc.textBetween(from, to, "\n", (leaf) => (leaf.type.name === "hard_break" ? "\n" : flatLeaf));

interface Cut {
  from: number;
  to: number;
  text: string;
}

// Only what differs is exchanged: bold type and references in the words around it stay what they are.
function cutOf(doc: Node, { quote, fix }: Finding, range: Range): Cut | null {
  if (quote === null || fix === null || range.whole || standing(doc, range) !== quote) return null;
  const wanted = fix.replacement;
  let head = 0;
  while (head < quote.length && head < wanted.length && quote[head] === wanted[head]) head += 1;
  let tail = 0;
  const room = Math.min(quote.length, wanted.length) - head;
  while (tail < room && quote.at(-1 - tail) === wanted.at(-1 - tail)) tail += 1;
  const gone = quote.slice(head, quote.length - tail);
  // A line's end or a reference cannot be exchanged as if it were letters.
  if (gone.includes(flatLeaf) || gone.includes("\n")) return null;
  const text = wanted.slice(head, wanted.length - tail);
  if (text.includes(flatLeaf) || text.includes("\n")) return null;
  return { from: range.from + head, to: range.to - tail, text };
}

/**
 * One undo step that applies the fixes whose words still stand where they were found; null when none does. The second value
 * counts them.
 */
export function fixing(
  state: EditorState,
  findings: Finding[],
  rangeOf: (key: string) => Range | null,
): [Transaction, number] | null {
  const cuts = findings
    .map((one) => {
      const range = rangeOf(one.key);
      return range && cutOf(state.doc, one, range);
    })
    .filter((cut) => cut !== null)
    .sort((one, other) => other.from - one.from)
    // Two fixes of the same words would undo each other.
    .filter(
      (cut, at, all) => at === 0 || cut.to <= (all[at - 1]?.from ?? Number.POSITIVE_INFINITY),
    );
  if (cuts.length === 0) return null;
  const change = closeHistory(state.tr);
  for (const { from, to, text } of cuts) change.insertText(text, from, to);
  return [change, cuts.length];
}
