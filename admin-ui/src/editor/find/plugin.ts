import { closeHistory } from "@tiptap/pm/history";
import type { Node } from "@tiptap/pm/model";
import {
  type Command,
  type EditorState,
  Plugin,
  PluginKey,
  TextSelection,
  type Transaction,
} from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { type Range, searchFor, type Wanted } from "./search";

interface Searching {
  wanted: Wanted;
  inText: (text: string) => Range[];
  /** What a text block held when it was last looked at: blocks are never changed, only replaced. */
  seen: WeakMap<Node, Range[]>;
}

interface Memory {
  searching: Searching | null;
  marks: DecorationSet;
  count: number;
}

const key = new PluginKey<Memory>("find");
const nothing: Memory = { searching: null, marks: DecorationSet.empty, count: 0 };

/** The class of a match, for the style sheet. */
export const matchClass = "find-match";
const currentClass = "find-current";
const mark = (from: number, to: number) => Decoration.inline(from, to, { class: matchClass });

function inBlock(block: Node, { inText, seen }: Searching): Range[] {
  const known = seen.get(block);
  if (known) return known;
  const found = inText(block.textBetween(0, block.content.size, undefined, "\ufffc"));
  seen.set(block, found);
  return found;
}

function matchesIn(doc: Node, from: number, to: number, searching: Searching): Decoration[] {
  const found: Decoration[] = [];
  doc.nodesBetween(from, to, (node, at) => {
    if (!node.isTextblock) return true;
    for (const [start, end] of inBlock(node, searching))
      found.push(mark(at + 1 + start, at + 1 + end));
    return false;
  });
  return found;
}

function whole(doc: Node, searching: Searching): Memory {
  const found = matchesIn(doc, 0, doc.content.size, searching);
  return { searching, marks: DecorationSet.create(doc, found), count: found.length };
}

// Only text blocks that a change touched are looked at again; the marks elsewhere are carried along.
function carried(change: Transaction, memory: Memory, searching: Searching): Memory {
  const { doc } = change;
  let { marks, count } = memory;
  const touched: Range[] = [];
  for (const [index, map] of change.mapping.maps.entries()) {
    const rest = change.mapping.slice(index + 1);
    map.forEach((_from, _to, start, end) => {
      touched.push([rest.map(start, -1), rest.map(end, 1)]);
    });
  }
  // A step that changes attributes or marks replaces blocks without a map; their words are the same, and so are the matches.
  if (touched.length > 8) return whole(doc, searching);
  marks = marks.map(change.mapping, doc);
  for (const [start, end] of touched) {
    const from = doc.resolve(Math.min(start, doc.content.size));
    const to = doc.resolve(Math.min(end, doc.content.size));
    const wide: Range = [
      from.parent.isTextblock ? from.start() : from.pos,
      to.parent.isTextblock ? to.end() : to.pos,
    ];
    const old = marks.find(wide[0], wide[1]);
    marks = marks.remove(old).add(doc, matchesIn(doc, wide[0], wide[1], searching));
  }
  count = touched.length > 0 ? marks.find().length : count;
  return { searching, marks, count };
}

/** Marks what is looked for. The text itself is never touched by a search. */
export const finding = (): Plugin =>
  new Plugin<Memory>({
    key,
    state: {
      init: () => nothing,
      apply(change, memory) {
        const asked = change.getMeta(key) as Wanted | null | undefined;
        if (asked === null) return nothing;
        if (asked)
          return whole(change.doc, {
            wanted: asked,
            inText: searchFor(asked),
            seen: new WeakMap(),
          });
        if (!memory.searching || !change.docChanged) return memory;
        return carried(change, memory, memory.searching);
      },
    },
    props: {
      decorations(state) {
        const marks = key.getState(state)?.marks;
        const { from, to } = state.selection;
        // The selection itself is not drawn while the cursor is in the field of the bar.
        const current = marks?.find(from, to).some((one) => one.from === from && one.to === to);
        if (!marks || !current) return marks;
        return marks.add(state.doc, [Decoration.inline(from, to, { class: currentClass })]);
      },
    },
    // ProseMirror scrolls to nothing while the cursor is in the field of the bar.
    view: () => ({
      update(view, before) {
        if (view.hasFocus() || view.state.selection.eq(before.selection)) return;
        view.dom.querySelector(`.${currentClass}`)?.scrollIntoView?.({ block: "nearest" });
      },
    }),
  });

/** Looks for something, or for nothing any more. */
export const lookFor =
  (wanted: Wanted | null): Command =>
  (state, dispatch) => {
    dispatch?.(state.tr.setMeta(key, wanted?.text ? wanted : null));
    return true;
  };

const marksOf = (state: EditorState): Decoration[] =>
  (key.getState(state)?.marks.find() ?? []).sort((a, b) => a.from - b.from);

/** How many matches there are, and which of them is selected (from 1; 0 when none is). */
export function standing(state: EditorState): { at: number; count: number } {
  const memory = key.getState(state);
  if (!memory || memory.count === 0) return { at: 0, count: 0 };
  const { from, to } = state.selection;
  const at = marksOf(state).findIndex((one) => one.from === from && one.to === to) + 1;
  return { at, count: memory.count };
}

/** Selects the next or the previous match, going round at the ends. */
export const go =
  (direction: 1 | -1): Command =>
  (state, dispatch) => {
    const all = marksOf(state);
    if (all.length === 0) return false;
    const { from, to } = state.selection;
    const found =
      direction > 0
        ? (all.find((one) => one.from >= to && !(one.from === from && one.to === to)) ?? all[0])
        : (all.findLast((one) => one.to <= from) ?? all.at(-1));
    if (!found) return false;
    const selection = TextSelection.create(state.doc, found.from, found.to);
    dispatch?.(state.tr.setSelection(selection).scrollIntoView());
    return true;
  };

/** Selects the first match from the cursor on, without moving when the cursor already stands on one. */
export const goNear: Command = (state, dispatch) => {
  const all = marksOf(state);
  const found = all.find((one) => one.from >= state.selection.from) ?? all[0];
  if (!found) return false;
  const selection = TextSelection.create(state.doc, found.from, found.to);
  dispatch?.(state.tr.setSelection(selection).scrollIntoView());
  return true;
};

const put = (change: Transaction, text: string, from: number, to: number) =>
  text === "" ? change.delete(from, to) : change.insertText(text, from, to);

/** Replaces the selected match and goes to the next; goes to one first when none is selected. */
export const replaceOne =
  (text: string): Command =>
  (state, dispatch) => {
    const { from, to } = state.selection;
    if (!marksOf(state).some((one) => one.from === from && one.to === to))
      return go(1)(state, dispatch);
    if (dispatch) {
      const change = put(state.tr, text, from, to);
      const end = change.mapping.map(to);
      dispatch(change.setSelection(TextSelection.create(change.doc, end)));
    }
    return true;
  };

/** Replaces every match in one step that one undo takes back; answers how many there were. */
export function replaceAll(
  state: EditorState,
  text: string,
): { change: Transaction; count: number } {
  const all = marksOf(state);
  const change = closeHistory(state.tr);
  // From the end, so that earlier places stay what they are.
  for (const { from, to } of all.toReversed()) put(change, text, from, to);
  return { change, count: all.length };
}
