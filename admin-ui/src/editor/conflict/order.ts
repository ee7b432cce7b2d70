const common = (ids: string[], among: Set<string>) => ids.filter((id) => among.has(id));
const equal = (one: string[], other: string[]) => one.join("\n") === other.join("\n");

/** Who moved blocks: nobody, one side, or both differently. */
export function whoMoved(
  base: string[],
  mine: string[],
  theirs: string[],
): "mine" | "theirs" | "both" | "nobody" {
  const all = new Set(base.filter((id) => mine.includes(id) && theirs.includes(id)));
  const [was, here, there] = [common(base, all), common(mine, all), common(theirs, all)];
  if (equal(here, there)) return "nobody";
  if (equal(was, here)) return "theirs";
  return equal(was, there) ? "mine" : "both";
}

/** Every id of both sides: `lead` gives the order, what only `other` has comes after the block it stands behind there. */
export function woven(lead: string[], other: string[]): string[] {
  const result = [...lead];
  const has = new Set(lead);
  let previous: string | null = null;
  for (const id of other) {
    if (!has.has(id)) {
      result.splice(previous === null ? 0 : result.indexOf(previous) + 1, 0, id);
      has.add(id);
    }
    previous = id;
  }
  return result;
}
