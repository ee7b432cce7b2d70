import type { Member, Presence, Present } from "../../api";

/** Two letters for a name: of the family name and of the given name, which Vietnamese writes last. */
export function initials(name: string): string {
  const words = name.split(/\s+/u).filter((word) => /^\p{L}/u.test(word));
  const letter = (word: string | undefined) => [...(word ?? "")][0]?.toLocaleUpperCase("vi") ?? "";
  return words.length > 1 ? letter(words[0]) + letter(words.at(-1)) : letter(words[0]);
}

/** The others who have the article open, each once, those who write first. */
export function others(presence: Presence | null, me: Member): Present[] {
  const rank = { writing: 0, reading: 1, away: 2 };
  const seen = new Set([me.id]);
  return [...(presence?.people ?? [])]
    .sort((one, other) => rank[one.doing] - rank[other.doing])
    .filter(({ user }) => !seen.has(user.id) && seen.add(user.id));
}

/** Whether two answers would look the same: most beats change nothing, and nothing is then drawn again. */
export const samePresence = (one: Presence | null, other: Presence): boolean =>
  one !== null && JSON.stringify(visible(one)) === JSON.stringify(visible(other));

const visible = ({ lock, ...rest }: Presence) => ({
  ...rest,
  lock: lock && { ...lock, expires_at: "" },
});
