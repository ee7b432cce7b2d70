/** Everything a paste may leave out or change, one name each; the words are in the catalogue. */
export const dropKinds = [
  "images",
  "embeds",
  "deletions",
  "comments",
  "hidden",
  "colour",
  "size",
  "highlight",
  "underline",
  "alignment",
  "numbering",
  "nestedTables",
  "tableLists",
  "fields",
  "unsafeLinks",
  "cleanedLinks",
  "letters",
  "pageNumbers",
] as const;

/** One kind of thing that was left out. */
export type Drop = (typeof dropKinds)[number];

/** How often each kind was left out. */
export type Drops = Partial<Record<Drop, number>>;

/** Counts one more. */
export function count(drops: Drops, kind: Drop, by = 1): void {
  drops[kind] = (drops[kind] ?? 0) + by;
}

/** The drops in the order in which they are told: the gravest first. */
export const told = (drops: Drops): { kind: Drop; times: number }[] =>
  dropKinds.flatMap((kind) => {
    const times = drops[kind] ?? 0;
    return times > 0 ? [{ kind, times }] : [];
  });
