import type { EditorView } from "@tiptap/pm/view";
import { isComposing } from "../../ui";
import { ruled } from "./ruled";
import type { Strokes } from "./strokes";

const others = [
  "compositionstart",
  "paste",
  "copy",
  "cut",
  "dragstart",
  "drop",
  "focusout",
  "pointerdown",
  "mousedown",
  "click",
  "visibilitychange",
  "pagehide",
  "beforeunload",
];

const isBare = (event: KeyboardEvent): boolean => !event.ctrlKey && !event.metaKey && !event.altKey;

/** A Backspace that takes one letter back. */
export const isBack = (event: KeyboardEvent): boolean =>
  event.key === "Backspace" && isBare(event) && !event.shiftKey;

const isLetter = (event: KeyboardEvent): boolean =>
  isBare(event) && (event.key.length === 1 || event.key === "Shift");

/** Whatever but a letter happens on the page finds everything written. Answers how to stop. */
export function beforeOthers(view: EditorView, strokes: Strokes): () => void {
  const page = view.dom.ownerDocument.defaultView;
  const write = () => strokes.write(view);
  const follow = () => strokes.follow(view);
  const press = (event: KeyboardEvent) => {
    if (isComposing(event) || !(isBack(event) || isLetter(event))) write();
  };
  // The browser has chosen its place before it says what it is about to write; that place is gone by now.
  const input = (event: InputEvent) => {
    if (!strokes.waiting) return;
    write();
    if (event.inputType !== "insertText" || !event.data || !event.cancelable) return;
    event.preventDefault();
    if (!ruled(view, event.data)) view.dispatch(view.state.tr.insertText(event.data));
  };
  const capture = { capture: true };
  for (const other of others) page?.addEventListener(other, write, capture);
  page?.addEventListener("selectionchange", follow, capture);
  page?.addEventListener("keydown", press, capture);
  page?.addEventListener("beforeinput", input, capture);
  return () => {
    for (const other of others) page?.removeEventListener(other, write, capture);
    page?.removeEventListener("selectionchange", follow, capture);
    page?.removeEventListener("keydown", press, capture);
    page?.removeEventListener("beforeinput", input, capture);
  };
}
