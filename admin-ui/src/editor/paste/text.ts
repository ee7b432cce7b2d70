// What nobody can see, and what the server removes as well (src/vietnamese/clean.rs).
const unseen =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what has to go
  /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff]|[\u{e0000}-\u{e007f}]/gu;

// Windows-1252 punctuation that arrives as its bare bytes, as old Word files give it.
const bareBytes: Readonly<Record<string, string>> = {
  "\u0080": "\u20ac",
  "\u0085": "\u2026",
  "\u0091": "\u2018",
  "\u0092": "\u2019",
  "\u0093": "\u201c",
  "\u0094": "\u201d",
  "\u0095": "\u2022",
  "\u0096": "\u2013",
  "\u0097": "\u2014",
  "\u0099": "\u2122",
};

/** What to do with straight double quotes: typed ones stay as they are unless the house decides otherwise. */
export type QuotePolicy = "keep" | "curly";

/**
 * Pasted letters in the one form we keep: NFC, no characters that nobody sees, Vietnamese \u0110 instead of the Icelandic letter
 * that looks like it, Windows punctuation for its bare bytes. Spaces are left alone.
 */
export const cleanLetters = (text: string): string =>
  text
    .replace(/[\u0080-\u009f]/g, (byte) => bareBytes[byte] ?? " ")
    .replace(unseen, "")
    .normalize("NFC")
    .replaceAll("\u00d0", "\u0110")
    .replaceAll("\u00f0", "\u0111");

// A no-break space is typography between a number and what it counts; anywhere else it is an accident of a program.
const boundUnit = /(?<=\d)[\u00a0\u202f](?=[\d%$\u20ab\u20ac\u00b0]|[\p{L}\u00b5])/gu;
const keptSpace = "\ue000";

/** One white space for each gap; no-break ones are kept between a number and its unit. */
export const cleanSpaces = (text: string): string =>
  text
    .replaceAll(keptSpace, "")
    .replace(boundUnit, keptSpace)
    .replace(/\s+/g, " ")
    .replaceAll(keptSpace, "\u00a0");

/** Straight double quotes as the policy wants them: opening after a space or an opening bracket, closing elsewhere. */
export function quoted(text: string, policy: QuotePolicy): string {
  if (policy === "keep") return text;
  return text.replace(/"/g, (_, at: number) =>
    at === 0 || /[\s([{\u2018\u2013\u2014-]/.test(text[at - 1] ?? "") ? "\u201c" : "\u201d",
  );
}

/** The text as one clean line, for the fields of the head. */
export const cleanLine = (text: string): string => cleanSpaces(cleanLetters(text)).trim();
