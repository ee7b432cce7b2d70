import type { EditorView } from "@tiptap/pm/view";
import { behindText, isStillAt, type Place } from "./behindText";
import { keepInView } from "./keepInView";
import { exchange } from "./underHand";

/** What one Backspace takes away whole, whichever browser. */
const oneStep = /[\p{Script=Latin}\p{N}\p{P} ]$/u;

/**
 * The letters and Backspaces since the last picture. Input methods send them in bursts; written one by one, each waits until the
 * document and the layout have followed those before it. So they are written together, right before the next picture or before
 * anything else happens.
 */
export class Strokes {
  #place: Place | null = null;
  /** How many letters in front of the place are taken back. */
  #gone = 0;
  /** What is put there. */
  #put = "";
  #frame = 0;

  get waiting(): boolean {
    return this.#place !== null;
  }

  /** Takes a letter; false where it is the browser's to write. */
  letter(view: EditorView, letter: string): boolean {
    if (!this.#begin(view)) return false;
    this.#put += letter;
    return true;
  }

  /** Takes a letter back; false where it is the browser's to do so. */
  back(view: EditorView): boolean {
    const place = this.#begin(view);
    if (!place) return false;
    const { before, offset } = place;
    const kept = before.slice(0, before.length - this.#gone);
    // The last letter of a line or of a marked word leaves more behind than a text without it.
    const last = this.#put === "" && (kept.length < 2 || offset - this.#gone < 2);
    if (last || !oneStep.test(kept + this.#put)) {
      this.write(view);
      return false;
    }
    if (this.#put === "") this.#gone += 1;
    else this.#put = this.#put.slice(0, -1);
    return true;
  }

  /** Writes what waits, on the page and in the document. */
  write(view: EditorView): void {
    const place = this.#place;
    const gone = this.#gone;
    const put = this.#put;
    this.#place = null;
    this.#gone = 0;
    this.#put = "";
    if (!place || view.isDestroyed || (gone === 0 && put === "")) return;
    if (isStillAt(view, place)) exchange(view, place.text, place.offset, gone, put);
    // Where something else has changed the text meanwhile, what was typed goes to wherever the cursor has got.
    const { $from, from, to } = view.state.selection;
    const start = Math.max(from - gone, $from.start());
    const { tr } = view.state;
    view.dispatch(put === "" ? tr.delete(start, to) : tr.insertText(put, start, to));
  }

  /** Writes what waits if the page has moved the cursor away from it. */
  follow(view: EditorView): void {
    if (this.#place && !isStillAt(view, this.#place)) this.write(view);
  }

  #begin(view: EditorView): Place | null {
    this.follow(view);
    this.#place ??= behindText(view);
    if (this.#place && this.#frame === 0)
      this.#frame = requestAnimationFrame(() => {
        this.#frame = 0;
        this.write(view);
        if (!view.isDestroyed && !view.composing) keepInView(view);
      });
    return this.#place;
  }
}
