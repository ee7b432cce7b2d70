import { folded } from "../../i18n";

/** The parts of what is found, in the order in which they are shown. */
export const groups = ["deeds", "areas", "articles"] as const;

/** Something one can go to or do. */
export interface Entry {
  id: string;
  group: (typeof groups)[number];
  name: string;
  /** What helps to tell it from others of the name; looked through as well. */
  detail?: string;
  keys?: string;
  run: () => void;
}

const rankOf = (name: string, words: string): number => {
  if (name.startsWith(words)) return 0;
  return name.includes(` ${words}`) ? 1 : 2;
};

/** The entries that hold every word, whatever marks were typed; within a group, names that begin so come first. */
export function matches(entries: Entry[], query: string): Entry[] {
  const wanted = folded(query).trim().replace(/\s+/g, " ");
  const words = wanted.split(" ");
  const found = entries.filter((entry) => {
    const text = folded(`${entry.name} ${entry.detail ?? ""}`);
    return words.every((word) => text.includes(word));
  });
  const rank = (entry: Entry) => rankOf(folded(entry.name), wanted);
  return groups.flatMap((group) =>
    found.filter((one) => one.group === group).sort((one, other) => rank(one) - rank(other)),
  );
}
