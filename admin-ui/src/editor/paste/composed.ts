import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin, type Transaction } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";

const accents = /[\u0300-\u036f]/;

interface Piece {
  from: number;
  node: Node;
}

// The text nodes in the stretches that the transactions changed, if they hold accents standing for themselves.
function decomposed(transactions: readonly Transaction[], state: EditorState): Piece[] {
  const found = new Map<number, Node>();
  for (const [at, transaction] of transactions.entries()) {
    transaction.mapping.maps.forEach((map, step) => {
      map.forEach((_oldStart, _oldEnd, start, end) => {
        let [from, to] = [start, end];
        for (const later of transaction.mapping.maps.slice(step + 1))
          [from, to] = [later.map(from, -1), later.map(to, 1)];
        for (const later of transactions.slice(at + 1))
          [from, to] = [later.mapping.map(from, -1), later.mapping.map(to, 1)];
        const { size } = state.doc.content;
        state.doc.nodesBetween(Math.max(0, from - 1), Math.min(size, to + 1), (node, place) => {
          if (node.isText && accents.test(node.text ?? "")) found.set(place, node);
        });
      });
    });
  }
  return [...found].map(([from, node]) => ({ from, node }));
}

// The smallest stretch that differs: the rest of the text, and the cursor in it, stay untouched.
function difference(before: string, after: string): { start: number; end: number; text: string } {
  let start = 0;
  while (start < after.length && before[start] === after[start]) start += 1;
  let tail = 0;
  while (
    tail < after.length - start &&
    tail < before.length - start &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  )
    tail += 1;
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}

/**
 * Letters typed in parts, as some keyboards do ("e", then its accents), become one letter in the same step. While an input
 * method composes, its text is not touched; what it leaves behind is put right with the next change.
 */
export function composing(): Plugin {
  let view: EditorView | null = null;
  return new Plugin({
    view(made) {
      view = made;
      return {};
    },
    appendTransaction(transactions, _before, state) {
      if (view?.composing || !transactions.some((one) => one.docChanged)) return null;
      const change = state.tr;
      for (const { from, node } of decomposed(transactions, state).sort(
        (one, other) => other.from - one.from,
      )) {
        const before = node.text ?? "";
        const after = before.normalize("NFC");
        if (after === before) continue;
        const { start, end, text } = difference(before, after);
        if (text === "") change.delete(from + start, from + end);
        else change.replaceWith(from + start, from + end, state.schema.text(text, node.marks));
      }
      return change.docChanged ? change.setStoredMarks(state.storedMarks) : null;
    },
  });
}
