/** What a line of an official text is, by the way it starts. */
export type Part =
  | { part: "section"; level: 2 | 3 | 4; rest: string; number: number | null }
  | { part: "point" }
  | { part: "bullet"; level: 0 | 1; cut: number }
  | { part: "note"; mark: string; cut: number }
  | { part: "page" }
  | { part: "text" };

const superscripts = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";

/** The number of a footnote mark, written in raised figures with or without brackets, or in plain brackets. */
export const noteNumber = (mark: string): string =>
  [...mark]
    .map((letter) =>
      superscripts.includes(letter) ? String(superscripts.indexOf(letter)) : letter,
    )
    .join("")
    .replace(/\D/g, "");

const raised = `[${superscripts}]{1,3}`;

/** A reference to a footnote inside running text. */
export const noteReference = new RegExp(
  `\u207d${raised}\u207e|(?<=[\\p{L}\\p{P}\\d])${raised}`,
  "gu",
);

const chapter =
  /^\s*(?:(?:PH\u1ea6N|CH\u01af\u01a0NG|Ph\u1ea7n|Ch\u01b0\u01a1ng|M\u1ee4C)\s+(?:[IVXLC]+|\d+)|[IVXLC]{1,6})\s*[.):\u2013-]?\s+(?=\S)/u;
const romanAlone =
  /^\s*(?:PH\u1ea6N|CH\u01af\u01a0NG|Ph\u1ea7n|Ch\u01b0\u01a1ng)\s+(?:[IVXLC]+|\d+)\s*[.:]?\s*$/u;
const article = /^\s*\u0110i\u1ec1u\s+\d+[a-z\u0111]?\s*[.:]/u;
const numbered = /^\s*(\d{1,2})[.)]\s+(?=\S)/;
const second = /^\s*\d{1,2}\.\d{1,2}(?:\.\d{1,2})?\.?\s+(?=\p{Lu})/u;
const lettered = /^\s*[a-z\u0111]\)\s+(?=\S)/u;
const bullet = /^\s*([-\u2013\u2014\u2022\u25aa\u25cf\u00b7*+])\s+(?=\S)/;
const noteLine = new RegExp(`^\\s*(\u207d?${raised}\u207e?)(?:\\s+(?=\\S)|\\s*$)`, "u");
const pageNumber = /^\s*(?:[-\u2013]\s*)?\d{1,3}(?:\s*[-\u2013])?\s*$/;

/** Whether the letters are all capitals, as titles of sections are. */
export const isCapitals = (text: string): boolean =>
  /\p{Lu}/u.test(text) && text === text.toUpperCase() && (text.match(/\p{L}/gu)?.length ?? 0) >= 3;

/** Tells what the line is. Roman numbers count only before capitals or a full stop, so that "I am" is text. */
export function classify(text: string): Part {
  if (pageNumber.test(text)) return { part: "page" };
  const note = noteLine.exec(text);
  if (note) return { part: "note", mark: noteNumber(note[1] ?? ""), cut: note[0].length };
  const head = chapter.exec(text)?.[0];
  if (romanAlone.test(text)) return { part: "section", level: 2, rest: "", number: null };
  if (head && (/[.):\u2013-]/.test(head) || isCapitals(text)))
    return { part: "section", level: 2, rest: text.slice(head.length), number: null };
  const clause = article.exec(text)?.[0];
  if (clause) return { part: "section", level: 3, rest: text.slice(clause.length), number: null };
  const deeper = second.exec(text)?.[0];
  if (deeper) return { part: "section", level: 4, rest: text.slice(deeper.length), number: null };
  const counted = numbered.exec(text);
  if (counted)
    return {
      part: "section",
      level: 3,
      rest: text.slice(counted[0].length),
      number: Number(counted[1]),
    };
  if (lettered.test(text)) return { part: "point" };
  const dash = bullet.exec(text);
  if (dash) return { part: "bullet", level: dash[1] === "+" ? 1 : 0, cut: dash[0].length };
  return { part: "text" };
}
