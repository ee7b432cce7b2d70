import { closeHistory } from "@tiptap/pm/history";
import { Fragment, type Mark, type Node, Slice } from "@tiptap/pm/model";
import { type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import { CellSelection, isInTable, handlePaste as pasteCells } from "@tiptap/pm/tables";
import type { EditorView } from "@tiptap/pm/view";
import { aftermathOf, sent, stretch, told } from "./aftermath";
import { cleanHref } from "./links";
import { lettersOf } from "./pieces";
import { type Clipboard, nodesOf, type Pasted, readClipboard, taken } from "./pipeline";
import { placed } from "./place";

// An address pasted over words makes them a link to it.
function linked(state: EditorState, text: string): Transaction | null {
  const { from, to, empty, $from, $to } = state.selection;
  const link = state.schema.marks.link;
  if (empty || !link || !$from.sameParent($to) || !$from.parent.inlineContent) return null;
  if (!/^https?:\/\/\S+$/i.test(text.trim())) return null;
  const clean = cleanHref(text);
  return clean && state.tr.addMark(from, to, link.create({ href: clean.href }));
}

// One line of plain text takes the marks of the place, as typed text would.
function dressed(state: EditorState, content: Fragment): Fragment {
  const line = content.firstChild;
  if (content.childCount !== 1 || !line?.isTextblock) return content;
  const marks = state.storedMarks ?? state.selection.$from.marks();
  const words: Node[] = [];
  line.forEach((one) => {
    words.push(one.mark(marks));
  });
  return Fragment.from(line.copy(Fragment.from(words)));
}

// Part of a sentence keeps the space it was copied with, where the place has none yet.
function spaced(state: EditorState, content: Fragment, { blocks }: Pasted): Fragment {
  const [only, more] = blocks;
  const line = content.firstChild;
  const { $from, $to } = state.selection;
  if (more || only?.kind !== "line" || !line?.isTextblock || content.childCount !== 1)
    return content;
  const raw = lettersOf(only.inlines);
  const before = $from.parent.textBetween(0, $from.parentOffset, "", "\ufffc").at(-1);
  const after = $to.parent.textBetween($to.parentOffset, $to.parent.content.size, "", "\ufffc")[0];
  const space = (
    wanted: boolean,
    beside: string | undefined,
    marks: readonly Mark[] | undefined,
  ) =>
    wanted && beside !== undefined && !/\s/.test(beside)
      ? Fragment.from(state.schema.text(" ", marks))
      : Fragment.empty;
  const lead = space(/^[ \u00a0]/.test(raw), before, line.firstChild?.marks);
  const trail = space(/[ \u00a0]$/.test(raw), after, line.lastChild?.marks);
  return Fragment.from(line.copy(lead.append(line.content).append(trail)));
}

/** Puts a clipboard's text over the selection, in the shape of our schema. */
export function put(view: EditorView, clipboard: Clipboard): boolean {
  const { state } = view;
  const link = clipboard.html === "" ? linked(state, clipboard.text) : null;
  if (link) {
    view.dispatch(sent(link));
    return true;
  }
  const pasted = readClipboard(clipboard);
  const made = nodesOf(pasted, state.schema);
  if (made.size === 0) {
    view.dispatch(told(state.tr, pasted, null));
    return Object.keys(pasted.drops).length > 0;
  }
  const content = spaced(state, pasted.bare ? dressed(state, made) : made, pasted);
  if (
    isInTable(state) &&
    (state.selection instanceof CellSelection || content.firstChild?.type.name === "table")
  ) {
    if (pasteCells(view, new ClipboardEvent("paste"), Slice.maxOpen(content, false))) return true;
  }
  const change = placed(state, content);
  const { to } = stretch(change);
  change.setSelection(
    TextSelection.near(change.doc.resolve(Math.min(to, change.doc.content.size)), -1),
  );
  view.dispatch(told(sent(change), pasted, null));
  return true;
}

/** Does what the bar offers, as one step that Ctrl+Z takes back. */
export function takeOffer(view: EditorView): void {
  const aftermath = aftermathOf(view.state);
  if (!aftermath?.offer) return;
  const after = taken(aftermath.pasted);
  const change = placed(view.state, nodesOf(after, view.state.schema), aftermath);
  view.dispatch(told(closeHistory(change).scrollIntoView(), after, aftermath.offer.kind));
}
