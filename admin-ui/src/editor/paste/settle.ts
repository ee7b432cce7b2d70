import type { Inline, Marks } from "./pieces";
import { cleanLetters, type QuotePolicy, quoted } from "./text";

const sameMarks = (one: Marks, other: Marks): boolean =>
  one.href === other.href &&
  one.abbr === other.abbr &&
  !one.strong === !other.strong &&
  !one.em === !other.em &&
  !one.strike === !other.strike &&
  !one.sub === !other.sub &&
  !one.sup === !other.sup;

// Neighbours with the same marks become one, so that a letter and its accent in two parts compose.
function merged(inlines: Inline[]): Inline[] {
  const out: Inline[] = [];
  for (const one of inlines) {
    const last = out.at(-1);
    if (one.kind === "text" && last?.kind === "text" && sameMarks(one.marks, last.marks))
      out[out.length - 1] = { ...last, text: last.text + one.text };
    else out.push(one);
  }
  return out;
}

const space = /\s/;
const unit = /[\d%$\u20ab\u20ac\u00b0\u00b5]|\p{L}/u;

// A no-break space is typography between a number and what it counts; anywhere else it is an accident.
const bound = (letter: string, before: string, after: string): boolean =>
  (letter === "\u00a0" || letter === "\u202f") && /\d/.test(before) && unit.test(after);

const shownAs = (one: Inline): string =>
  one.kind === "text" ? one.text : one.kind === "break" ? "\n" : "\ufffc";

/** A line's pieces as they will stand: letters clean, one space for each gap, none at the ends or beside a break. */
export function settle(
  pasted: Inline[],
  { quotes, untouched }: { quotes: QuotePolicy; untouched: boolean },
): Inline[] {
  const clean = merged(pasted).map((one) =>
    one.kind === "text" && !untouched
      ? { ...one, text: quoted(cleanLetters(one.text), quotes) }
      : one,
  );
  const whole = clean.map(shownAs).join("");
  let at = 0;
  let before = "\n";
  const out = clean.map((one): Inline => {
    if (one.kind !== "text") {
      at += 1;
      before = one.kind === "break" ? "\n" : "\ufffc";
      return one;
    }
    let text = "";
    for (const letter of one.text.split("")) {
      at += 1;
      if (!space.test(letter)) text += letter;
      else if (!space.test(before)) text += bound(letter, before, whole[at] ?? "") ? "\u00a0" : " ";
      else continue;
      before = text.at(-1) ?? before;
    }
    return { ...one, text };
  });
  return withoutTrailing(out).filter((one) => one.kind !== "text" || one.text !== "");
}

// Spaces before a break and at the end of the line.
function withoutTrailing(inlines: Inline[]): Inline[] {
  const out = [...inlines];
  let ending = true;
  for (let at = out.length - 1; at >= 0; at -= 1) {
    const one = out[at];
    if (one?.kind === "break") ending = true;
    else if (one?.kind === "text" && ending) {
      const text = one.text.trimEnd();
      out[at] = { ...one, text };
      ending = text === "";
    } else ending = false;
  }
  return out;
}
