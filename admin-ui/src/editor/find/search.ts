/** What is looked for, and what may differ. */
export interface Wanted {
  text: string;
  /** `ma` finds only `ma`, not `má`. */
  marks: boolean;
  /** Capitals count. */
  capitals: boolean;
  /** Only whole syllables: `an` is not found in `ban`. */
  whole: boolean;
}

/** A match: from and to (excluded), in UTF-16 units of the text. */
export type Range = readonly [from: number, to: number];

const combining = /\p{Mn}/u;
const letter = /[\p{L}\p{N}\p{Mn}_]/u;

interface Folded {
  text: string;
  /** For every unit of `text`, where its letter begins in the original; one more for the end. */
  at: number[];
}

// Letter by letter, because folding may change lengths and every match must be told in places of the original.
function fold(text: string, marks: boolean, capitals: boolean): Folded {
  let out = "";
  const at: number[] = [];
  let index = 0;
  while (index < text.length) {
    let end = index + ((text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1);
    // A letter goes together with the marks that follow it: text from elsewhere may be decomposed.
    while (end < text.length && combining.test(text[end] ?? "")) end += 1;
    let one = text.slice(index, end).normalize(marks ? "NFC" : "NFD");
    if (!marks)
      one = one
        .replace(/\p{Mn}/gu, "")
        .replace("\u0111", "d")
        .replace("\u0110", "D");
    if (!capitals) one = one.toLowerCase();
    if (one === "\u00a0") one = " ";
    for (let unit = 0; unit < one.length; unit += 1) at.push(index);
    out += one;
    index = end;
  }
  at.push(text.length);
  return { text: out, at };
}

const isLetterAt = (text: string, index: number): boolean => letter.test(text[index] ?? "");

/** A search made ready once and then asked of many texts. */
export function searchFor(wanted: Wanted): (text: string) => Range[] {
  const { marks, capitals, whole } = wanted;
  const needle = fold(wanted.text, marks, capitals).text;
  if (needle === "") return () => [];
  const startsInWord = isLetterAt(needle, 0);
  const endsInWord = isLetterAt(needle, needle.length - 1);
  return (text) => {
    const hay = fold(text, marks, capitals);
    const found: Range[] = [];
    let from = hay.text.indexOf(needle);
    while (from >= 0) {
      const end = from + needle.length;
      const cut =
        whole &&
        ((startsInWord && from > 0 && isLetterAt(hay.text, from - 1)) ||
          (endsInWord && isLetterAt(hay.text, end)));
      // A letter that folds into two units is found whole or not at all.
      const split =
        hay.at[end] === hay.at[end - 1] || (from > 0 && hay.at[from] === hay.at[from - 1]);
      if (cut || split) {
        from = hay.text.indexOf(needle, from + 1);
        continue;
      }
      found.push([hay.at[from] ?? 0, hay.at[end] ?? text.length]);
      from = hay.text.indexOf(needle, end);
    }
    return found;
  };
}
