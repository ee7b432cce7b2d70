import { Extension } from "@tiptap/core";
import { Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { isComposing } from "../../ui";
import { type Trigger, type TriggerKey, triggerIn } from "./trigger";

/** An open list: which one, what is looked for, and where in the document that was typed. */
export interface Suggestion {
  key: TriggerKey;
  query: string;
  from: number;
  to: number;
}

/** What a list does with the keys it owns while it is open; false when there is nothing to choose. */
export interface SuggestionKeys {
  move(step: -1 | 1): void;
  choose(): boolean;
}

interface Memory {
  open: Suggestion | null;
  /** Where a list was closed by Escape: it stays closed until the key is typed anew. */
  closed: number | null;
}

const memoryKey = new PluginKey<Memory>("suggest");
const close = "close";

const idle: Memory = { open: null, closed: null };

function lookedFor(state: Transaction): { trigger: Trigger; base: number } | null {
  const { $from, empty } = state.selection;
  if (!empty || !$from.parent.isTextblock) return null;
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, "\ufffc");
  const trigger = triggerIn(before);
  return trigger && { trigger, base: $from.start() };
}

// A list opens when its key is typed, not when the cursor walks past one that has long been there.
function typedKey(change: Transaction, at: number): boolean {
  let fresh = false;
  for (const [index, map] of change.mapping.maps.entries())
    map.forEach((_from, _to, start, end) => {
      const rest = change.mapping.slice(index + 1);
      if (rest.map(start, -1) <= at && rest.map(end, 1) > at) fresh = true;
    });
  return fresh;
}

function next(change: Transaction, memory: Memory): Memory {
  if (change.getMeta(memoryKey) === close)
    return { open: null, closed: memory.open?.from ?? memory.closed };
  if (!change.docChanged && !change.selectionSet) return memory;
  const closed = memory.closed === null ? null : change.mapping.map(memory.closed);
  const found = lookedFor(change);
  if (!found) return { open: null, closed };
  const { trigger, base } = found;
  const from = base + trigger.start;
  const wasOpen = memory.open !== null && change.mapping.map(memory.open.from, -1) === from;
  const typed = change.docChanged && typedKey(change, from);
  if (typed && trigger.query === "") {
    const open = { key: trigger.key, query: "", from, to: from + 1 };
    return { open, closed: null };
  }
  if (!wasOpen || closed === from) return { open: null, closed };
  const to = from + 1 + trigger.query.length;
  return { open: { key: trigger.key, query: trigger.query, from, to }, closed };
}

/** The list that is asked for at the cursor, told only between compositions. */
export class SuggestionFeed {
  #now: Suggestion | null = null;
  readonly #watchers = new Set<() => void>();
  keys: SuggestionKeys | null = null;

  read = (): Suggestion | null => this.#now;

  watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => {
      this.#watchers.delete(watcher);
    };
  };

  /** Takes over what the editor found. */
  tell(found: Suggestion | null): void {
    if (found === this.#now) return;
    this.#now = found;
    for (const watcher of [...this.#watchers]) watcher();
  }
}

/** Closes the list and leaves the typed text alone. */
export function closeSuggestion(view: EditorView): void {
  view.dispatch(view.state.tr.setMeta(memoryKey, close));
}

/** The list the editor holds open, for tests and for whoever must know. */
export const suggestionOf = (view: EditorView): Suggestion | null =>
  memoryKey.getState(view.state)?.open ?? null;

/**
 * Watches for `/` and `@` and owns four keys while a list is open. It never writes text itself. While an input method composes it
 * says nothing: a preedit is no text yet, and a list that jumps about under it would take the method's own keys.
 */
export const Suggest = Extension.create<{ feed: SuggestionFeed }>({
  name: "suggest",
  // Before lists, tables and the base keys: an open list owns Enter and Tab.
  priority: 2_000,
  addOptions: () => ({ feed: new SuggestionFeed() }),
  addProseMirrorPlugins() {
    const { feed } = this.options;
    return [
      new Plugin<Memory>({
        key: memoryKey,
        state: { init: () => idle, apply: next },
        view: () => ({
          update: (view) => {
            if (!view.composing) feed.tell(memoryKey.getState(view.state)?.open ?? null);
          },
          destroy: () => feed.tell(null),
        }),
        props: {
          handleDOMEvents: {
            compositionend: (view) => {
              // After ProseMirror has read the committed text.
              setTimeout(() => {
                if (!view.isDestroyed && !view.composing)
                  feed.tell(memoryKey.getState(view.state)?.open ?? null);
              });
              return false;
            },
            blur: (view) => {
              if (feed.read()) closeSuggestion(view);
              return false;
            },
          },
          handleKeyDown: (view, event) => {
            if (isComposing(event) || !feed.read()) return false;
            if (event.ctrlKey || event.metaKey || event.altKey) return false;
            switch (event.key) {
              case "Escape":
                closeSuggestion(view);
                return true;
              case "ArrowDown":
                feed.keys?.move(1);
                return feed.keys !== null;
              case "ArrowUp":
                feed.keys?.move(-1);
                return feed.keys !== null;
              case "Enter":
              case "Tab":
                return !event.shiftKey && (feed.keys?.choose() ?? false);
              default:
                return false;
            }
          },
        },
      }),
    ];
  },
});
