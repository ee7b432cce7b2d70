import type { EditorView } from "@tiptap/pm/view";
import { clearance } from "./clearance";

/** Scrolls to the line that is being written when it is leaving the view. */
export function keepInView(view: EditorView): void {
  const { top, bottom } = view.coordsAtPos(view.state.selection.head);
  if (top < clearance.top || bottom > innerHeight - clearance.bottom)
    view.dispatch(view.state.tr.scrollIntoView());
}
