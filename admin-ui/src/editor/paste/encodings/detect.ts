import { decode, type Encoding } from "./decode";
import { isSyllable } from "./syllable";

/** A piece of text with the font it was set in, null when unknown. */
export interface Run {
  text: string;
  font: string | null;
}

/** Which encoding, and how one knows: by the font, which is sure, or by the look of the words, which is a guess. */
export interface Suspicion {
  encoding: Encoding;
  by: "font" | "pattern";
}

/** The encoding that a font is made for, by its name. */
export function encodingOfFont(font: string | null): Encoding | null {
  if (font === null) return null;
  if (/^\.vn/i.test(font)) return "tcvn3";
  return /^vni[-_ ]/i.test(font) ? "vni" : null;
}

const wordsLookedAt = 2_000;
const wordsNeeded = 3;
const edges = /^[\p{P}\p{Sm}$\d]+|[!"'(),./:;?[\]\d\u2018-\u201d\u2026-]+$/gu;

// Words with something beyond ASCII in them, each once: the others look the same in every encoding.
function telling(text: string): string[] {
  const words = new Set<string>();
  for (const part of text.split(/[\t\n\r \u2000-\u200a\u3000]+/)) {
    const word = part.replace(edges, "");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII is what is left out
    if (word !== "" && /[^\u0000-\u007f]/.test(word)) words.add(word);
    if (words.size >= wordsLookedAt) break;
  }
  return [...words];
}

const share = (words: string[]): number =>
  words.length === 0 ? 0 : words.filter((word) => isSyllable(word)).length / words.length;

const guesses: Encoding[] = ["utf8", "tcvn3", "vni", "cp1258"];

/**
 * Looks at the words alone. An encoding is suspected when most telling words become Vietnamese syllables by it while few
 * of them are as they stand.
 */
export function suspectByPattern(text: string): Encoding | null {
  const words = telling(text);
  if (words.length < wordsNeeded) return null;
  const standing = words.map((word) => word.normalize("NFC"));
  if (share(standing) > 0.4) return null;
  const scored = guesses
    .map((encoding) => {
      const read = words.map((word) => decode(word, encoding, null).replace(edges, ""));
      const changed = read.filter((word, at) => word !== words[at]).length;
      return { encoding, score: changed < wordsNeeded ? 0 : share(read) };
    })
    .sort((one, other) => other.score - one.score);
  const best = scored[0];
  return best && best.score >= 0.75 ? best.encoding : null;
}

// A legacy font over text that already is Unicode is only a font: the words decide whether there is anything to convert.
const needsReading = (runs: Run[], encoding: Encoding): boolean => {
  const words = telling(runs.map((run) => run.text).join(" "));
  const read = words.map((word) => decode(word, encoding, null).replace(edges, ""));
  return words.length > 0 && share(read) > share(words.map((word) => word.normalize("NFC")));
};

/** What the text was written in, if not in Unicode. */
export function suspect(runs: Run[]): Suspicion | null {
  for (const encoding of ["tcvn3", "vni"] as const) {
    const set = runs.filter((run) => encodingOfFont(run.font) === encoding);
    if (set.length > 0 && needsReading(set, encoding)) return { encoding, by: "font" };
  }
  const guess = suspectByPattern(runs.map((run) => run.text).join("\n"));
  return guess && { encoding: guess, by: "pattern" };
}

/** One run read in the suspected encoding. Known by font, only what is set in such a font is touched. */
export function readRun(run: Run, { encoding, by }: Suspicion): string {
  if (by === "font" && encodingOfFont(run.font) !== encoding) return run.text;
  return decode(run.text, encoding, run.font);
}
