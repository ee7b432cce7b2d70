import { folded } from "../../i18n";

const longest = 80;

/** Whether the word can stand after `#` in the address of a part of the page. */
export const isAnchor = (anchor: string): boolean => /^[a-z0-9-]{1,80}$/.test(anchor);

/** A heading's words as they may stand in an address; empty when they hold no letter and no digit. */
export const anchorOf = (heading: string): string =>
  folded(heading)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, longest)
    .replace(/-+$/, "");

/** The wanted anchor, or the wanted one with the first number that makes it the only one. */
export function freeAnchor(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number += 1) {
    const tail = `-${number}`;
    const tried = `${wanted.slice(0, longest - tail.length)}${tail}`;
    if (!taken.has(tried)) return tried;
  }
}
