import { Extension } from "@tiptap/core";
import { closeHistory } from "@tiptap/pm/history";
import { Fragment, type Mark, type Node, Slice } from "@tiptap/pm/model";
import {
  type EditorState,
  Plugin,
  PluginKey,
  TextSelection,
  type Transaction,
} from "@tiptap/pm/state";
import { CellSelection, isInTable, handlePaste as pasteCells } from "@tiptap/pm/tables";
import type { EditorView } from "@tiptap/pm/view";
import { isComposing } from "../../ui";
import { composing } from "./composed";
import { withoutStyles } from "./html/open";
import { loadPipeline, pipelineNow } from "./later";
import { cleanHref } from "./links";
import { lettersOf } from "./pieces";
import type { Clipboard, Pasted } from "./pipeline";
import { placed } from "./place";
import type { Drops } from "./report";
import { cleanLetters } from "./text";

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

const key = new PluginKey<Aftermath | null>("paste");

/** What is to be said after the last paste; null when nothing is. */
export const aftermathOf = (state: EditorState): Aftermath | null => key.getState(state) ?? null;

const wordsIn = (doc: Node, from: number, to: number): string =>
  doc.textBetween(from, Math.min(to, doc.content.size), "\n", "\ufffc");

// The stretch of the new text that the change made.
function stretch(change: Transaction): { from: number; to: number } {
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

function told(change: Transaction, pasted: Pasted, done: Aftermath["done"]): Transaction {
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
  return change.setMeta(key, { aftermath });
}

const sent = (change: Transaction): Transaction =>
  closeHistory(change).scrollIntoView().setMeta("paste", true).setMeta("uiEvent", "paste");

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

/** Puts a clipboard's text over the selection; a moment later while the pipeline is still on its way. */
export function paste(view: EditorView, clipboard: Clipboard): boolean {
  const pipeline = pipelineNow();
  if (pipeline === null) {
    const whenQuiet = (go: () => void) => {
      if (view.isDestroyed || !view.editable) return;
      if (view.composing) setTimeout(() => whenQuiet(go), 50);
      else go();
    };
    // Without the pipeline (the network is gone, the copy on this machine too) the words still come in.
    const wordsAlone = () =>
      view.dispatch(sent(view.state.tr.insertText(cleanLetters(clipboard.text))));
    void loadPipeline().then(
      () => whenQuiet(() => void paste(view, clipboard)),
      () => whenQuiet(wordsAlone),
    );
    return true;
  }
  const { nodesOf, readClipboard } = pipeline;
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
  const pipeline = pipelineNow();
  if (!aftermath?.offer || !pipeline) return;
  const { nodesOf, taken } = pipeline;
  const after = taken(aftermath.pasted);
  const change = placed(view.state, nodesOf(after, view.state.schema), aftermath);
  view.dispatch(told(closeHistory(change).scrollIntoView(), after, aftermath.offer.kind));
}

/** Puts the bar away; what it offered is not done. */
export function dismiss(view: EditorView): void {
  view.dispatch(view.state.tr.setMeta(key, { aftermath: null }).setMeta("addToHistory", false));
}

const touches = (change: Transaction, { from, to }: Aftermath): boolean =>
  change.mapping.maps.some((map) => {
    let hit = false;
    map.forEach((start, end) => {
      hit ||= start <= to && end >= from;
    });
    return hit;
  });

function followed(aftermath: Aftermath, change: Transaction): Aftermath | null {
  const from = change.mapping.map(aftermath.from, 1);
  const to = Math.max(from, change.mapping.map(aftermath.to, -1));
  const moved = { ...aftermath, from, to };
  if (!touches(change, aftermath) || wordsIn(change.doc, from, to) === aftermath.words)
    return moved;
  // Taken back, or written into: there is nothing to offer any more, and nothing to report of what is gone.
  return from === to || aftermath.done !== null ? null : { ...moved, offer: null };
}

const clipboardOf = (data: DataTransfer): Clipboard => ({
  html: data.getData("text/html"),
  text: data.getData("text/plain") || data.getData("text/uri-list"),
  rtf: data.getData("text/rtf"),
  images: [...data.files].filter((file) => file.type.startsWith("image/")).length,
});

// Our own text, copied out of an editor like this one, carries its structure with it.
const isOwn = ({ html }: Clipboard): boolean => html.includes("data-pm-slice");

// A lone address may become a card or a video where it stands: other parts of the editor know about that.
const isAddress = ({ text }: Clipboard): boolean => /^\s*https?:\/\/\S+\s*$/i.test(text);

const cleanNodes = (content: Fragment): Fragment => {
  const out: Node[] = [];
  content.forEach((node) => {
    if (!node.isText) out.push(node.copy(cleanNodes(node.content)));
    else {
      const text = cleanLetters(node.text ?? "");
      if (text !== "") out.push(node.type.schema.text(text, node.marks));
    }
  });
  return Fragment.from(out);
};

/** Pasting and dropping: everything goes through the pipeline, nothing reaches the text by another way. */
export const Pasting = Extension.create({
  name: "pasting",
  priority: 1_000,
  addProseMirrorPlugins() {
    let shifted = false;
    void loadPipeline().catch(() => undefined);
    return [
      composing(),
      new Plugin<Aftermath | null>({
        key,
        state: {
          init: () => null,
          apply(change, before) {
            const set = change.getMeta(key) as { aftermath: Aftermath | null } | undefined;
            if (set) return set.aftermath;
            return before && change.docChanged ? followed(before, change) : before;
          },
        },
        props: {
          handleDOMEvents: {
            keydown(_view, event) {
              shifted = !isComposing(event) && event.shiftKey && event.code === "KeyV";
              return false;
            },
            keyup() {
              shifted = false;
              return false;
            },
            paste(view, event) {
              // While an input method composes, only the browser itself may paste.
              if (!view.editable || view.composing || !event.clipboardData) return false;
              const clipboard = clipboardOf(event.clipboardData);
              const plain = shifted ? { ...clipboard, html: "", rtf: "" } : clipboard;
              if (isOwn(plain) || (view.state.selection.empty && isAddress(plain))) return false;
              event.preventDefault();
              paste(view, plain);
              return true;
            },
          },
          handleDrop(view, event, _slice, moved) {
            if (moved || !event.dataTransfer) return false;
            const clipboard = clipboardOf(event.dataTransfer);
            const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
            if (isOwn(clipboard) || !at) return false;
            const spot = TextSelection.near(view.state.doc.resolve(at.pos));
            view.dispatch(view.state.tr.setSelection(spot));
            view.focus();
            return paste(view, clipboard);
          },
          transformPastedHTML: withoutStyles,
          transformPasted: (slice) =>
            new Slice(cleanNodes(slice.content), slice.openStart, slice.openEnd),
        },
      }),
    ];
  },
});
