import { closeHistory } from "@tiptap/pm/history";
import type { Node } from "@tiptap/pm/model";
import { type EditorState, PluginKey, type Transaction } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import type { Pasted } from "./pipeline";
import type { Drops } from "./report";

/** What the bar after a paste speaks of: what was left out, what is offered, and where the pasted text stands. */
export interface Aftermath {
  drops: Drops;
  offer: Pasted["offer"];
  /** What was done on the last press of a button; null right after the paste. */
  done: "encoding" | "official" | null;
  pasted: Pasted;
  from: number;
  to: number;
  /** The words that stood there: an offer holds only as long as nobody has written into them. */
  words: string;
}

/** Under which the editor remembers it. */
export const aftermathKey = new PluginKey<Aftermath | null>("paste");

/** What is to be said after the last paste; null when nothing is. */
export const aftermathOf = (state: EditorState): Aftermath | null =>
  aftermathKey.getState(state) ?? null;

const wordsIn = (doc: Node, from: number, to: number): string =>
  doc.textBetween(from, Math.min(to, doc.content.size), "\n", "\ufffc");

/** The stretch of the new text that the change made. */
export function stretch(change: Transaction): { from: number; to: number } {
  let from = change.doc.content.size;
  let to = 0;
  change.mapping.maps.forEach((map, at) => {
    const after = change.mapping.slice(at + 1);
    map.forEach((_oldStart, _oldEnd, start, end) => {
      from = Math.min(from, after.map(start, -1));
      to = Math.max(to, after.map(end, 1));
    });
  });
  return { from: Math.min(from, to), to };
}

/** The change, with what is to be said after it. */
export function told(change: Transaction, pasted: Pasted, done: Aftermath["done"]): Transaction {
  const silent = pasted.offer === null && done === null && Object.keys(pasted.drops).length === 0;
  const { from, to } = stretch(change);
  const aftermath: Aftermath | null = silent
    ? null
    : {
        drops: pasted.drops,
        offer: pasted.offer,
        done,
        pasted,
        from,
        to,
        words: wordsIn(change.doc, from, to),
      };
  return change.setMeta(aftermathKey, { aftermath });
}

/** The change as one step of its own, known to everybody as a paste. */
export const sent = (change: Transaction): Transaction =>
  closeHistory(change).scrollIntoView().setMeta("paste", true).setMeta("uiEvent", "paste");

/** Puts the bar away; what it offered is not done. */
export function dismiss(view: EditorView): void {
  view.dispatch(
    view.state.tr.setMeta(aftermathKey, { aftermath: null }).setMeta("addToHistory", false),
  );
}

const touches = (change: Transaction, { from, to }: Aftermath): boolean =>
  change.mapping.maps.some((map) => {
    let hit = false;
    map.forEach((start, end) => {
      hit ||= start <= to && end >= from;
    });
    return hit;
  });

/** What is still to be said after another change. */
export function followed(aftermath: Aftermath, change: Transaction): Aftermath | null {
  const from = change.mapping.map(aftermath.from, 1);
  const to = Math.max(from, change.mapping.map(aftermath.to, -1));
  const moved = { ...aftermath, from, to };
  if (!touches(change, aftermath) || wordsIn(change.doc, from, to) === aftermath.words)
    return moved;
  // Taken back, or written into: there is nothing to offer any more, and nothing to report of what is gone.
  return from === to || aftermath.done !== null ? null : { ...moved, offer: null };
}
