import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { JournalPort, Kept } from "./ports";

interface Stored extends Kept<unknown> {
  person: string;
  document: string;
}

interface Shelf extends DBSchema {
  unsent: { key: [string, string]; value: Stored };
}

let shelf: Promise<IDBPDatabase<Shelf>> | null = null;

const open = (): Promise<IDBPDatabase<Shelf>> => {
  shelf ??= openDB<Shelf>("toasoan", 1, {
    upgrade(database) {
      database.createObjectStore("unsent", { keyPath: ["person", "document"] });
    },
    // Another tab wants a newer shape: let go, or it would wait for ever.
    blocking(_current, _wanted, event) {
      (event.target as IDBDatabase).close();
      shelf = null;
    },
    terminated() {
      shelf = null;
    },
  }).catch((cause) => {
    shelf = null;
    throw cause;
  });
  return shelf;
};

/** The journal of one document of one person on this machine, and the way to see what an earlier page left in it. */
export interface Journal<C> extends JournalPort<C> {
  left(): Promise<Kept<C> | null>;
}

/** Opens the journal. Every call rejects when the browser keeps nothing (private window, full disk). */
export function journalOf<C>(person: string, document: string): Journal<C> {
  // One call after the other: a slow "keep" finishing after "forget" would resurrect text already saved.
  let last: Promise<unknown> = Promise.resolve();
  const inOrder = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
  return {
    keep: (entry) =>
      inOrder(async () => {
        await (await open()).put("unsent", { ...entry, person, document });
      }),
    forget: () => inOrder(async () => (await open()).delete("unsent", [person, document])),
    left: () =>
      inOrder(async () => {
        const found = await (await open()).get("unsent", [person, document]);
        if (!found) return null;
        return { base: found.base, content: found.content as C, at: found.at };
      }),
  };
}
