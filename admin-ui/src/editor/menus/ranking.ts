import { folded } from "../../i18n";

/** What can be looked for: its name, and other words that lead to it (already without marks). */
export interface Findable {
  name: string;
  more: string;
}

const words = (text: string): string[] =>
  folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

// 0 is best. Every word asked for must begin some word of the entry; a name counts more than what leads to it.
function rank(entry: Findable, query: string, asked: string[]): number | null {
  const name = folded(entry.name);
  if (name.startsWith(query)) return 0;
  const own = words(entry.name);
  if (asked.every((one) => own.some((word) => word.startsWith(one)))) return 1;
  const all = [...own, ...words(entry.more)];
  if (asked.every((one) => all.some((word) => word.startsWith(one)))) return 2;
  // Document numbers are asked for by their middle: 790/QĐ-TTg by "qd ttg", 1629 by "629".
  if (`${name} ${folded(entry.more)}`.includes(query)) return 3;
  return null;
}

/** The entries that match, best first, in their own order where they match alike. Case and marks do not count, đ is d. */
export function matching<T extends Findable>(entries: readonly T[], query: string): T[] {
  const wanted = folded(query.trim());
  if (wanted === "") return [...entries];
  const asked = words(wanted);
  if (asked.length === 0) return [];
  return entries
    .map((entry) => ({ entry, rank: rank(entry, wanted, asked) }))
    .filter((one): one is { entry: T; rank: number } => one.rank !== null)
    .sort((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry);
}
