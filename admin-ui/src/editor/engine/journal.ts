import type { JournalPort, Kept } from "./ports";
import { type Entry, type EntryKey, openShelf } from "./shelf";

/** Text that an earlier page left behind, and how to name it. */
export interface Left<C> extends Kept<C> {
  entry: string;
  /** The edition it was written in. */
  ordinal: number;
}

/** The journal entry of one open page, and the way to see what earlier pages left. */
export interface Journal<C> extends JournalPort<C> {
  /** What other pages of this person left unsent in this article, newest first. */
  left(): Promise<Left<C>[]>;
  /** From now on this page writes into `entry`, so that its text is never without a copy while it is taken over. */
  adopt(entry: string): void;
  /** Lets go of what another page left. */
  drop(entry: string): Promise<void>;
  /** Brings back what was let go of. */
  bringBack(entry: string): Promise<void>;
  /** The entry this page writes into. */
  own(): string;
}

/** How long text that a person let go of can be brought back. */
export const asideMs = 24 * 3_600_000;

const stores = ["entries", "grounds"] as const;

/**
 * Opens the journal of one person's page on one article: each page has its own entry, so that no two overwrite each other.
 * Every call rejects when the browser keeps nothing (private window, full disk).
 */
export function journalOf<C>(
  person: string,
  article: string,
  ordinal: number,
  page: string = crypto.randomUUID(),
  now: () => number = Date.now,
): Journal<C> {
  let entry = page;
  let groundKept: C | null = null;
  // One call after the other: a slow "keep" finishing after "forget" would resurrect text already saved.
  let last: Promise<unknown> = Promise.resolve();
  const inOrder = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
  const key = (of: string): EntryKey => [person, article, of];

  const keep = async ({ ground, ...kept }: Kept<C>) => {
    const work = (await openShelf()).transaction(stores, "readwrite", { durability: "strict" });
    const done = [work.objectStore("entries").put({ ...kept, person, article, entry, ordinal })];
    if (ground !== null && ground !== groundKept)
      done.push(work.objectStore("grounds").put({ person, article, entry, content: ground }));
    await Promise.all([...done, work.done]);
    groundKept = ground;
  };

  const forget = async (of: string) => {
    if (of === entry) groundKept = null;
    const work = (await openShelf()).transaction(stores, "readwrite");
    await Promise.all([
      ...stores.map((store) => work.objectStore(store).delete(key(of))),
      work.done,
    ]);
  };

  const mark = async (of: string, asideAt: number | undefined) => {
    const work = (await openShelf()).transaction("entries", "readwrite");
    const found = await work.store.get(key(of));
    if (found) await work.store.put({ ...found, asideAt });
    await work.done;
  };

  const left = async (): Promise<Left<C>[]> => {
    const shelf = await openShelf();
    const all = await shelf.getAll(
      "entries",
      IDBKeyRange.bound([person, article], [person, article, []]),
    );
    const swept = (one: Entry) => one.asideAt !== undefined && now() - one.asideAt > asideMs;
    for (const old of all.filter(swept)) await forget(old.entry);
    const waiting = all.filter((one) => one.entry !== entry && one.asideAt === undefined);
    const found = await Promise.all(
      waiting.map(async ({ entry: of, ordinal: edition, base, content, at }) => {
        const ground = ((await shelf.get("grounds", key(of)))?.content ?? null) as C | null;
        return { entry: of, ordinal: edition, base, ground, content: content as C, at };
      }),
    );
    return found.sort((one, other) => other.at - one.at);
  };

  return {
    own: () => entry,
    keep: (kept) => inOrder(() => keep(kept)),
    forget: () => inOrder(() => forget(entry)),
    setAside: () =>
      inOrder(async () => {
        await mark(entry, now());
        // What is written next is another text.
        entry = crypto.randomUUID();
        groundKept = null;
      }),
    left: () => inOrder(left),
    adopt: (of) => {
      void inOrder(async () => {
        entry = of;
        groundKept = null;
      });
    },
    drop: (of) => inOrder(() => mark(of, now())),
    bringBack: (of) => inOrder(() => mark(of, undefined)),
  };
}
