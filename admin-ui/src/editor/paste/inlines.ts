import type { Inline, Item } from "./pieces";

/** The mark of an item as text, for places that take no lists. */
export const itemMark = ({ more, ordered, number }: Item): Inline[] =>
  more
    ? []
    : [
        {
          kind: "text",
          text: ordered && number !== null ? `${number}. ` : "\u2013 ",
          font: null,
          marks: {},
        },
      ];

/** The piece without its bold. */
export const unbold = (one: Inline): Inline =>
  one.kind === "text" ? { ...one, marks: { ...one.marks, strong: false } } : one;

/** The line without its first letters. */
export function cutStart(inlines: Inline[], letters: number): Inline[] {
  let left = letters;
  return inlines.flatMap((one): Inline[] => {
    if (left <= 0 || one.kind !== "text") return [one];
    const cut = Math.min(left, one.text.length);
    left -= cut;
    return cut === one.text.length ? [] : [{ ...one, text: one.text.slice(cut) }];
  });
}
