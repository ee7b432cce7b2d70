import type { Colleague } from "../../api";
import { folded } from "../../i18n";

/** A name being typed after an `@`: where the sign stands and what follows it up to the cursor. */
export interface Mentioning {
  at: number;
  query: string;
}

const longest = 40;

/** The mention being typed at the cursor, if there is one. */
export function mentioningAt(text: string, cursor: number): Mentioning | null {
  const at = text.lastIndexOf("@", cursor - 1);
  if (at === -1 || cursor - at > longest) return null;
  const before = text[at - 1];
  if (before !== undefined && !/[\s(“"]/.test(before)) return null;
  const query = text.slice(at + 1, cursor);
  return /[\n@]|^\s/.test(query) ? null : { at, query };
}

/** Who matches, whatever marks were typed: those with a word beginning so come first. */
export function matching(people: Colleague[], query: string): Colleague[] {
  const wanted = folded(query.trim());
  const rank = ({ display_name }: Colleague): number => {
    const name = folded(display_name);
    if (name.startsWith(wanted)) return 0;
    if (name.includes(` ${wanted}`)) return 1;
    return name.includes(wanted) ? 2 : 3;
  };
  return people
    .map((person) => ({ person, rank: rank(person) }))
    .filter((one) => one.rank < 3)
    .sort((one, other) => one.rank - other.rank)
    .map((one) => one.person)
    .slice(0, 8);
}

/** The text with the name in place of what was typed, and where the cursor then stands. */
export function withMention(
  text: string,
  { at }: Mentioning,
  cursor: number,
  name: string,
): { text: string; cursor: number } {
  const put = `@${name} `;
  return {
    text: text.slice(0, at) + put + text.slice(cursor).replace(/^ /, ""),
    cursor: at + put.length,
  };
}

/** Which of the people chosen from the list are still named in the text. */
export const stillMentioned = (text: string, chosen: Colleague[]): string[] => [
  ...new Set(chosen.filter((one) => text.includes(`@${one.display_name}`)).map((one) => one.id)),
];
