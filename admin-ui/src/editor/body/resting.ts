import { Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";

/** A text of fewer blocks has nothing to gain. */
export const longText = 60;

/** On the element around the text: "measured" while every block is laid out, "resting" once those out of view are left alone. */
export const restMark = "data-rest";

/**
 * Lets the blocks of a long text that are out of view rest: at each letter they are neither looked through, nor painted, nor read
 * to the input method. They keep the heights they were last drawn at, so nothing moves and a jump lands where it should; that is
 * why all of them are drawn before they rest, and again when their width, their font or many of them change.
 */
class Rest {
  readonly #view: EditorView;
  readonly #place: HTMLElement | null;
  readonly #widths = new ResizeObserver(() => {
    const { clientWidth } = this.#view.dom;
    if (clientWidth !== this.#width) this.#again();
    this.#width = clientWidth;
  });
  readonly #again = () => this.#measure();
  #width = 0;
  #frame = 0;

  constructor(view: EditorView) {
    this.#view = view;
    this.#place = view.dom.parentElement;
    this.#widths.observe(view.dom);
    document.fonts.addEventListener("loadingdone", this.#again);
  }

  update(view: EditorView, before: { doc: EditorView["state"]["doc"] }): void {
    if (view.state.doc === before.doc) return;
    // A block more or less is under the writer's eyes; many were put there unseen.
    if (Math.abs(view.state.doc.childCount - before.doc.childCount) > 1) this.#measure();
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame);
    this.#widths.disconnect();
    document.fonts.removeEventListener("loadingdone", this.#again);
    this.#place?.removeAttribute(restMark);
  }

  #measure(): void {
    cancelAnimationFrame(this.#frame);
    if (this.#view.state.doc.childCount < longText) {
      this.#place?.removeAttribute(restMark);
      return;
    }
    this.#place?.setAttribute(restMark, "measured");
    // The browser remembers heights when it has drawn them: one whole picture must pass.
    this.#frame = requestAnimationFrame(() => {
      this.#frame = requestAnimationFrame(() => this.#place?.setAttribute(restMark, "resting"));
    });
  }
}

/** Lets what is out of view rest, where the browser can. */
export function resting(): Plugin[] {
  if (!globalThis.CSS?.supports?.("content-visibility", "auto")) return [];
  return [new Plugin({ view: (view) => new Rest(view) })];
}
