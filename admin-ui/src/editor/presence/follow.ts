import type { Node } from "@tiptap/pm/model";
import type { EditorView } from "@tiptap/pm/view";

/** Blocks `from` up to, not including, `to` of the old text give way to these. */
export interface Swap {
  from: number;
  to: number;
  blocks: Node[];
}

const childrenOf = (doc: Node): Node[] => doc.children as Node[];

/** The fewest whole blocks to exchange so that `shown` becomes `wanted`: blocks that stay keep their place on the screen. */
export function swapsBetween(shown: Node, wanted: Node): Swap[] {
  const old = childrenOf(shown);
  const fresh = childrenOf(wanted);
  let head = 0;
  while (head < old.length && head < fresh.length && alike(old[head], fresh[head])) head += 1;
  let tail = 0;
  const room = Math.min(old.length, fresh.length) - head;
  while (tail < room && alike(old[old.length - 1 - tail], fresh[fresh.length - 1 - tail]))
    tail += 1;
  const before = old.slice(head, old.length - tail);
  const after = fresh.slice(head, fresh.length - tail);
  if (before.length === 0 && after.length === 0) return [];
  const aligned =
    before.length === after.length &&
    before.every((block, at) => block.attrs.id === after[at]?.attrs.id);
  if (!aligned) return [{ from: head, to: head + before.length, blocks: after }];
  return after.flatMap((block, at) =>
    alike(before[at], block) ? [] : [{ from: head + at, to: head + at + 1, blocks: [block] }],
  );
}

const alike = (one: Node | undefined, other: Node | undefined): boolean =>
  one !== undefined && other !== undefined && one.eq(other);

const placeOf = (doc: Node, index: number): number => {
  let at = 0;
  for (let block = 0; block < index; block += 1) at += doc.child(block).nodeSize;
  return at;
};

/**
 * Shows a newer text in the open view, block by block, without moving what is being read. It is no edit: it makes no undo
 * step and is reported to nobody.
 */
export function showNewer(view: EditorView, wanted: Node): void {
  const swaps = swapsBetween(view.state.doc, wanted);
  if (swaps.length === 0) return;
  const held = anchorOf(view);
  const change = view.state.tr.setMeta("addToHistory", false).setMeta("preventUpdate", true);
  for (const { from, to, blocks } of swaps.toReversed())
    change.replaceWith(placeOf(view.state.doc, from), placeOf(view.state.doc, to), blocks);
  view.dispatch(change);
  if (held) holdAt(view, held);
}

interface Held {
  id: unknown;
  top: number;
}

// The first block in the window is what somebody reads; it must not move when blocks above it grow.
function anchorOf(view: EditorView): Held | null {
  let held: Held | null = null;
  view.state.doc.forEach((block, at) => {
    if (held !== null) return;
    const box = boxAt(view, at);
    if (box && box.bottom > 0) held = { id: block.attrs.id, top: box.top };
  });
  return held;
}

function holdAt(view: EditorView, { id, top }: Held): void {
  view.state.doc.forEach((block, at) => {
    if (block.attrs.id !== id) return;
    const box = boxAt(view, at);
    if (box && Math.abs(box.top - top) > 1) window.scrollBy(0, box.top - top);
  });
}

function boxAt(view: EditorView, at: number): DOMRect | null {
  const dom = view.nodeDOM(at);
  return dom instanceof Element ? dom.getBoundingClientRect() : null;
}
