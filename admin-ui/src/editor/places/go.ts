import { type EditorState, NodeSelection, TextSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import type { Range } from "./locate";

const selectionOf = (state: EditorState, { from, to, whole }: Range) => {
  const node = whole ? state.doc.nodeAt(from) : null;
  if (node?.isAtom) return NodeSelection.create(state.doc, from);
  if (whole) return TextSelection.near(state.doc.resolve(from + 1));
  return TextSelection.create(state.doc, from, to);
};

const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

function toTheMiddle(view: EditorView, whole: boolean): void {
  const { from } = view.state.selection;
  const { node } = view.domAtPos(whole ? from + 1 : from);
  const element = node instanceof Element ? node : node.parentElement;
  element?.scrollIntoView({ block: "center", behavior: calm() ? "auto" : "smooth" });
}

/** Selects the range, brings it to the middle of the window and puts the keyboard there. */
export function goTo(view: EditorView, range: Range): void {
  view.dispatch(view.state.tr.setSelection(selectionOf(view.state, range)));
  view.focus();
  // The card beside the text comes into view as well, and whatever scrolls later stops what is on its way: the text comes last.
  requestAnimationFrame(() => {
    if (!view.isDestroyed) toTheMiddle(view, view.state.selection instanceof NodeSelection);
  });
}

/** The same once the page shows the field. Whoever does something else before that has other plans. */
export function goToFieldOnceThere(field: string): void {
  if (goToField(field)) return;
  const look = new MutationObserver(() => goToField(field) && stop());
  const others = ["keydown", "pointerdown"];
  const stop = () => {
    look.disconnect();
    for (const other of others) removeEventListener(other, stop, { capture: true });
  };
  for (const other of others) addEventListener(other, stop, { capture: true });
  look.observe(document.body, { childList: true, subtree: true });
}

/** Puts the keyboard into a field of the page by its name; answers whether the page shows it. */
export function goToField(field: string): boolean {
  const holder = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`);
  const input = holder?.matches("input, textarea, select, button")
    ? holder
    : holder?.querySelector<HTMLElement>("input, textarea, select, button, summary");
  if (!input) return false;
  input.focus();
  input.scrollIntoView({ block: "center", behavior: calm() ? "auto" : "smooth" });
  return true;
}
