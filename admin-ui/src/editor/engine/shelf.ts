import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from "idb";

/** One page's unsent text of one article. Its ground lies beside it, because it is as long and seldom changes. */
export interface Entry {
  person: string;
  article: string;
  /** The page that wrote it. */
  entry: string;
  /** The edition it was written in. */
  ordinal: number;
  base: number;
  content: unknown;
  at: number;
  /** When the person let go of it; it can be brought back until it is swept away. */
  asideAt?: number;
}

/** The text that an entry was written on. */
export interface Ground {
  person: string;
  article: string;
  entry: string;
  content: unknown;
}

/** Person, article, entry. */
export type EntryKey = [string, string, string];

/** What the first release kept: one text for each person and "article ordinal". */
interface FirstRelease {
  person: string;
  document: string;
  base: number;
  content: unknown;
  at: number;
}

interface Shelf extends DBSchema {
  entries: { key: EntryKey; value: Entry };
  grounds: { key: EntryKey; value: Ground };
  unsent: { key: [string, string]; value: FirstRelease };
}

type Upgrade = IDBPTransaction<Shelf, ArrayLike<"entries" | "grounds" | "unsent">, "versionchange">;

async function takeOver(upgrade: Upgrade): Promise<void> {
  const old = upgrade.objectStore("unsent");
  for (const { person, document, base, content, at } of await old.getAll()) {
    const [article = document, ordinal = "1"] = document.split(" ");
    const entry = { person, article, entry: "first", ordinal: Number(ordinal), base, content, at };
    await upgrade.objectStore("entries").put(entry);
  }
  upgrade.db.deleteObjectStore("unsent");
}

let shelf: Promise<IDBPDatabase<Shelf>> | null = null;

/** The browser's database of unsent text. Rejects where the browser keeps nothing. */
export function openShelf(): Promise<IDBPDatabase<Shelf>> {
  shelf ??= openDB<Shelf>("toasoan", 2, {
    async upgrade(database, oldVersion, _wanted, upgrade) {
      database.createObjectStore("entries", { keyPath: ["person", "article", "entry"] });
      database.createObjectStore("grounds", { keyPath: ["person", "article", "entry"] });
      if (oldVersion === 1) await takeOver(upgrade);
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
}
