import type { Node } from "@tiptap/pm/model";
import type { Anchor, Thread } from "../../api";
import { blockWithId, flatAt, flatText } from "../schema/flat";

const around = 32;
const longest = 1_000;

// Half of a character of two units is no text the server could find again.
const wholeEnds = (text: string): string =>
  text.replace(/^[\uDC00-\uDFFF]/, "").replace(/[\uD800-\uDBFF]$/, "");

/**
 * The anchor for a selection, in the first of its blocks; for a mere cursor the line it stands in. Null where there are no
 * words to hold on to.
 */
export function anchorAt(doc: Node, from: number, to: number): Anchor | null {
  const start = flatAt(doc, from);
  const block = start && blockWithId(doc, start.block);
  if (!start || !block) return null;
  const text = flatText(block.node);
  const [first, last] =
    from === to
      ? lineAround(text, start.offset)
      : [start.offset, endIn(doc, to, start.block, text)];
  const chosen = text.slice(first, Math.min(last, first + longest));
  const quote = wholeEnds(chosen.trim());
  if (quote === "") return null;
  const at = first + chosen.indexOf(quote);
  const end = at + quote.length;
  return {
    block: start.block,
    from: at,
    to: end,
    quote,
    prefix: wholeEnds(text.slice(Math.max(0, at - around), at)),
    suffix: wholeEnds(text.slice(end, end + around)),
  };
}

function endIn(doc: Node, to: number, block: string, text: string): number {
  const end = flatAt(doc, to);
  return end?.block === block ? end.offset : text.length;
}

function lineAround(text: string, at: number): [number, number] {
  const end = text.indexOf("\n", at);
  return [text.lastIndexOf("\n", at - 1) + 1, end === -1 ? text.length : end];
}

/** The conversations as the panel shows them. */
export interface Sorted {
  open: Thread[];
  lost: Thread[];
  resolved: Thread[];
}

const begun = (thread: Thread) => thread.messages[0]?.at ?? "";

/** Open ones in the order of the text, those about the whole article first; lost and resolved ones apart, newest first. */
export function sorted(threads: Thread[], positionOf: (id: string) => number | null): Sorted {
  const place = (thread: Thread) => (thread.anchor ? (positionOf(thread.id) ?? Infinity) : -1);
  const newest = (one: Thread, other: Thread) => begun(other).localeCompare(begun(one));
  const open = threads.filter((one) => one.status === "open" && !one.lost);
  return {
    open: open.sort(
      (one, other) => place(one) - place(other) || begun(one).localeCompare(begun(other)),
    ),
    lost: threads.filter((one) => one.status === "open" && one.lost).sort(newest),
    resolved: threads.filter((one) => one.status === "resolved").sort(newest),
  };
}

/** Whether the conversation has something from somebody else that is newer than `since`. */
export const hasNews = (thread: Thread, since: string | null): boolean =>
  since !== null && thread.messages.some((message) => !message.yours && message.at > since);
