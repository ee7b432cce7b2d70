import type { EditorView } from "@tiptap/pm/view";
import { clearance } from "./clearance";

/** Keeps the line that is being written in view: looked at once before each picture, not at each of the letters in it. */
export class KeepInView {
  #frame = 0;

  soon(view: EditorView): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      if (view.isDestroyed || view.composing) return;
      const { top, bottom } = view.coordsAtPos(view.state.selection.head);
      if (top < clearance.top || bottom > innerHeight - clearance.bottom)
        view.dispatch(view.state.tr.scrollIntoView());
    });
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
  }
}
