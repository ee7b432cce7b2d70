import { type DBSchema, type IDBPDatabase, openDB } from "idb";

/** An answer of the server as it was, and when it came. */
export interface Copy {
  person: string;
  /** What it is an answer to: an article's id, or a site. */
  of: string;
  answer: unknown;
  /** In milliseconds since 1970. */
  at: number;
}

interface Copies extends DBSchema {
  person: { key: string; value: { key: "me"; person: string; answer: unknown } };
  articles: { key: [string, string]; value: Copy };
  vocabularies: { key: [string, string]; value: Copy };
}

/** How many articles are kept for each person: those opened last. */
export const mostArticles = 30;

let database: Promise<IDBPDatabase<Copies>> | null = null;

const open = (): Promise<IDBPDatabase<Copies>> => {
  database ??= openDB<Copies>("toasoan-copies", 1, {
    upgrade(fresh) {
      fresh.createObjectStore("person", { keyPath: "key" });
      fresh.createObjectStore("articles", { keyPath: ["person", "of"] });
      fresh.createObjectStore("vocabularies", { keyPath: ["person", "of"] });
    },
    blocking(_current, _wanted, event) {
      (event.target as IDBDatabase).close();
      database = null;
    },
    terminated() {
      database = null;
    },
  }).catch((cause) => {
    database = null;
    throw cause;
  });
  return database;
};

/** Remembers who is signed in; what was kept for anybody else is wiped. */
export async function keepPerson(person: string, answer: unknown): Promise<void> {
  const known = await readPerson();
  if (known !== undefined && known.person !== person) await wipe();
  await (await open()).put("person", { key: "me", person, answer });
}

/** Who was signed in last and did not sign out. */
export const readPerson = async (): Promise<{ person: string; answer: unknown } | undefined> =>
  (await open()).get("person", "me");

/** Keeps an answer; of articles only the newest, so that a year of work does not fill the disk. */
export async function keepCopy(kind: "articles" | "vocabularies", copy: Copy): Promise<void> {
  const work = (await open()).transaction(kind, "readwrite");
  await work.store.put(copy);
  if (kind === "articles") {
    const own = IDBKeyRange.bound([copy.person], [copy.person, []]);
    const all = (await work.store.getAll(own)).sort((one, other) => other.at - one.at);
    for (const old of all.slice(mostArticles)) await work.store.delete([old.person, old.of]);
  }
  await work.done;
}

/** What was kept, if it was. */
export const readCopy = async (
  kind: "articles" | "vocabularies",
  person: string,
  of: string,
): Promise<Copy | undefined> => (await open()).get(kind, [person, of]);

/** Forgets every copy: the person signed out, or somebody else signed in. Unsent text is not a copy and stays. */
export async function wipe(): Promise<void> {
  const stores = ["person", "articles", "vocabularies"] as const;
  const work = (await open()).transaction(stores, "readwrite");
  await Promise.all([...stores.map((store) => work.objectStore(store).clear()), work.done]);
}
