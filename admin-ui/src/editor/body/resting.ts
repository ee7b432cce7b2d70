import { Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { isComposing } from "../../ui";

/** A text of fewer blocks has nothing to gain. */
export const longText = 60;

/** On the element around a long text: "awake" while every block is drawn, "resting" while those out of view are left alone. */
export const restMark = "data-rest";

/** Whether a key does nothing but write, or take a letter back, where the cursor is. */
export function isWriting(event: KeyboardEvent, view: EditorView): boolean {
  if (isComposing(event)) return true;
  if (event.metaKey || event.ctrlKey !== event.altKey) return false;
  const { empty, $from } = view.state.selection;
  if (event.key === "Backspace") return empty && $from.parentOffset > 0;
  return event.key.length === 1 || event.key === "Shift";
}

/**
 * Lets the blocks of a long text that are out of view rest while somebody writes: at each letter they are neither looked through,
 * nor painted, nor read to the input method. They keep the heights they were last drawn at, so nothing moves. Whatever is not
 * writing (another key, a click, a new width) wakes all of them first: where nothing around the cursor is drawn, the browser
 * would take the next line that is for the one below.
 */
class Rest {
  readonly #view: EditorView;
  readonly #place: HTMLElement | null;
  readonly #widths = new ResizeObserver(() => {
    const { clientWidth } = this.#view.dom;
    if (clientWidth !== this.#width) this.#wake();
    this.#width = clientWidth;
  });
  readonly #wake = () => this.#awake();
  readonly #press = (event: KeyboardEvent) => {
    if (!this.#view.hasFocus() || !isWriting(event, this.#view)) this.#awake();
  };
  #width = 0;
  #frame = 0;

  constructor(view: EditorView) {
    this.#view = view;
    this.#place = view.dom.parentElement;
    this.#widths.observe(view.dom);
    document.fonts.addEventListener("loadingdone", this.#wake);
    addEventListener("keydown", this.#press, { capture: true });
    addEventListener("pointerdown", this.#wake, { capture: true });
    addEventListener("beforeprint", this.#wake);
    this.#awake();
  }

  update(view: EditorView, before: { doc: EditorView["state"]["doc"] }): void {
    const { doc } = view.state;
    if (doc === before.doc) return;
    // A block more or less is under the writer's eyes; many were put there unseen.
    if (Math.abs(doc.childCount - before.doc.childCount) > 1 || !view.hasFocus()) this.#awake();
    else this.#comeToRest();
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame);
    this.#widths.disconnect();
    document.fonts.removeEventListener("loadingdone", this.#wake);
    removeEventListener("keydown", this.#press, { capture: true });
    removeEventListener("pointerdown", this.#wake, { capture: true });
    removeEventListener("beforeprint", this.#wake);
    this.#place?.removeAttribute(restMark);
  }

  #awake(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    if (this.#view.state.doc.childCount < longText) this.#place?.removeAttribute(restMark);
    else if (this.#place?.getAttribute(restMark) !== "awake")
      this.#place?.setAttribute(restMark, "awake");
  }

  #comeToRest(): void {
    if (this.#frame !== 0 || this.#place?.getAttribute(restMark) !== "awake") return;
    // The browser remembers heights when it has drawn them: one whole picture must pass.
    this.#frame = requestAnimationFrame(() => {
      this.#frame = requestAnimationFrame(() => {
        this.#frame = 0;
        this.#place?.setAttribute(restMark, "resting");
      });
    });
  }
}

/** Lets what is out of view rest while somebody writes, where the browser can. */
export function resting(): Plugin[] {
  if (!globalThis.CSS?.supports?.("content-visibility", "auto")) return [];
  return [new Plugin({ view: (view) => new Rest(view) })];
}
