import type { Node } from "@tiptap/pm/model";
import { blockWithId, flatText, positionOf } from "../schema/flat";

/** A place in the body as the server names it: a block, a range of its flat text, the words that stood there. */
export interface NamedPlace {
  block: string | null;
  from: number | null;
  to: number | null;
  quote: string | null;
}

/** A range of document positions; `whole` when it is a first-level block and not words in it. */
export interface Range {
  from: number;
  to: number;
  whole: boolean;
}

/** Where `quote` stands in `text`, as near to `wanted` as it can be found; -1 when it is not there. */
export function nearest(text: string, quote: string, wanted: number): number {
  let best = -1;
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) {
    if (best === -1 || Math.abs(at - wanted) < Math.abs(best - wanted)) best = at;
  }
  return best;
}

/**
 * Finds a named place in the document as it stands. The text may have moved on since the place was named, so its words
 * decide: when they stand no longer in their block there is no place.
 */
export function locate(doc: Node, { block, from, to, quote }: NamedPlace): Range | null {
  if (block === null) return null;
  const found = blockWithId(doc, block);
  if (!found) return null;
  if (from === null || to === null || (from === to && !quote))
    return { from: found.at, to: found.at + found.node.nodeSize, whole: true };
  const length = quote === null ? to - from : quote.length;
  const start = quote === null ? from : nearest(flatText(found.node), quote, from);
  if (start === -1) return null;
  const first = positionOf(doc, block, start);
  const last = positionOf(doc, block, start + length);
  return first === null || last === null ? null : { from: first, to: last, whole: false };
}
