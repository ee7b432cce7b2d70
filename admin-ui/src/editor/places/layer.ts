import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import type { Range } from "./locate";

/** A range of the text to be shown in a certain look. */
export interface Place extends Range {
  key: string;
  /** The class of the decoration. */
  look: string;
}

interface Shown {
  set: DecorationSet;
  active: string | null;
}

interface Change {
  places?: Place[];
  active?: string | null;
}

interface Spec {
  key: string;
  look: string;
  whole: boolean;
}

const decoration = ({ key, look, whole, from, to }: Place, active: boolean, activeLook: string) => {
  const attrs = { class: active ? `${look} ${activeLook}` : look };
  const spec: Spec = { key, look, whole };
  return whole ? Decoration.node(from, to, attrs, spec) : Decoration.inline(from, to, attrs, spec);
};

/**
 * One layer of marked places over the text: decorations, so the text itself never knows them. They move with every
 * transaction, and what is typed at their edges stays outside.
 */
export class PlacesLayer {
  readonly plugin: Plugin<Shown>;
  /** Called with the keys under a click; the last is the shortest place. */
  onClick: (keys: string[]) => void = () => {};
  readonly #key: PluginKey<Shown>;
  readonly #activeLook: string;

  constructor(name: string, activeLook: string) {
    this.#key = new PluginKey<Shown>(name);
    this.#activeLook = activeLook;
    this.plugin = new Plugin<Shown>({
      key: this.#key,
      state: {
        init: () => ({ set: DecorationSet.empty, active: null }),
        apply: (transaction, shown) => this.#apply(transaction, shown),
      },
      props: {
        decorations: (state) => this.#key.getState(state)?.set,
        handleClick: (view, position) => {
          const keys = this.#at(view.state, position);
          if (keys.length > 0) this.onClick(keys);
          return false;
        },
      },
    });
  }

  /** Shows exactly these places; never while an input method composes, whose text node must be left alone. */
  show(view: EditorView, places: (doc: EditorState["doc"]) => Place[], shown = () => {}): void {
    whenCalm(view, () => {
      this.#send(view, { places: places(view.state.doc) });
      shown();
    });
  }

  /** Gives one place the active look, or none. */
  activate(view: EditorView, key: string | null): void {
    if (this.#key.getState(view.state)?.active === key) return;
    whenCalm(view, () => this.#send(view, { active: key }));
  }

  /** Where a place stands now; null when its words are gone. */
  find(state: EditorState, key: string): Range | null {
    const place = this.places(state).find((one) => one.key === key);
    return place && place.to > place.from ? place : null;
  }

  /** All places as they stand now, in the order of the text. */
  places(state: EditorState): Place[] {
    const set = this.#key.getState(state)?.set ?? DecorationSet.empty;
    return set
      .find()
      .map(({ from, to, spec }) => ({ from, to, ...(spec as Spec) }))
      .sort((one, other) => one.from - other.from || other.to - one.to);
  }

  #at(state: EditorState, position: number): string[] {
    return this.places(state)
      .filter((place) => !place.whole && place.from <= position && position <= place.to)
      .sort((one, other) => other.to - other.from - (one.to - one.from))
      .map((place) => place.key);
  }

  #apply(transaction: Transaction, shown: Shown): Shown {
    const mapped = transaction.docChanged
      ? { ...shown, set: shown.set.map(transaction.mapping, transaction.doc) }
      : shown;
    const change = transaction.getMeta(this.#key) as Change | undefined;
    if (!change) return mapped;
    const active = change.active === undefined ? mapped.active : change.active;
    const places =
      change.places ??
      mapped.set.find().map(({ from, to, spec }) => ({ from, to, ...(spec as Spec) }));
    const drawn = places.map((place) => decoration(place, place.key === active, this.#activeLook));
    return { set: DecorationSet.create(transaction.doc, drawn), active };
  }

  #send(view: EditorView, change: Change): void {
    if (view.isDestroyed) return;
    view.dispatch(view.state.tr.setMeta(this.#key, change).setMeta("addToHistory", false));
  }
}

// ProseMirror reads the composed text some 20 ms after the composition ends; before that the view is not to be redrawn.
const settled = 60;

/** Runs now, or as soon as no input method is composing in the view. */
export function whenCalm(view: EditorView, run: () => void): void {
  if (view.isDestroyed) return;
  if (!view.composing) {
    run();
    return;
  }
  const later = () => setTimeout(() => whenCalm(view, run), settled);
  view.dom.addEventListener("compositionend", later, { once: true });
}
