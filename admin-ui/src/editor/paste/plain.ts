import { type Line, lettersOf } from "./pieces";

// A line's width is measured on what is shown of it.
const widthOf = (line: Line): number => lettersOf(line.inlines).trim().length;

const textLine = (text: string, gap: boolean): Line => ({
  kind: "line",
  heading: 0,
  gap,
  inlines: [{ kind: "text", text, font: null, marks: {} }],
});

/** The lines of plain text that have letters, each knowing whether an empty line stood before it. */
export function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let gap = false;
  for (const one of text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)) {
    if (one.trim() === "") gap = true;
    else {
      lines.push(textLine(one, gap));
      gap = false;
    }
  }
  return lines;
}

const narrowestPage = 40;
const widestPage = 160;

/**
 * How wide the page was that the lines were broken for; null when they were not broken for a page at all, so that every line
 * is a paragraph of its own.
 */
export function pageWidth(lines: Line[]): number | null {
  const widths = lines.map(widthOf).sort((one, other) => one - other);
  const widest = widths[Math.floor(widths.length * 0.95)] ?? widths.at(-1) ?? 0;
  if (widest < narrowestPage || widest > widestPage || widths.length < 2) return null;
  const full = widths.filter((width) => width >= widest * 0.75).length;
  return full * 2 >= widths.length ? widest : null;
}

const ended = /[.!?:;\u2026\u201d"')\]\u00bb]\s*$/;
const startsSmall = /^\s*[\p{Ll}\d(]/u;
const listMark =
  /^\s*(?:[-\u2013\u2014\u2022+*\u25aa\u25cf\u00b7]|\d{1,3}[.)]|[a-z\u0111][.)])\s/iu;

/** Whether the next line's first word had no room on the line. */
export function isFull(line: Line, next: Line, width: number): boolean {
  const firstWord = lettersOf(next.inlines).trim().split(/\s/, 1)[0]?.length ?? 0;
  return widthOf(line) + 1 + firstWord >= width * 0.9;
}

/** Whether the break between the lines was made by the width of a page, inside of a sentence or between two of them. */
export function brokenByPage(line: Line, next: Line, width: number | null): boolean {
  if (next.gap) return false;
  const words = lettersOf(next.inlines);
  if (listMark.test(words)) return false;
  const goesOn = !ended.test(lettersOf(line.inlines)) && startsSmall.test(words);
  if (width === null) return goesOn && widthOf(line) >= narrowestPage;
  // The next word did not fit: only then is a line broken by its page.
  return goesOn || isFull(line, next, width);
}

/** Two lines as one, with a space between them. */
export const joined = (line: Line, next: Line): Line => ({
  ...line,
  inlines: [...line.inlines, { kind: "text", text: " ", font: null, marks: {} }, ...next.inlines],
});

/** The lines as paragraphs: a gap always parts them, a break made by the width of a page never does. */
export function paragraphsOf(lines: Line[]): Line[] {
  const width = pageWidth(lines);
  const out: Line[] = [];
  let last: Line | null = null;
  for (const line of lines) {
    const before = out.at(-1);
    if (last && before && brokenByPage(last, line, width))
      out[out.length - 1] = joined(before, line);
    else out.push(line);
    last = line;
  }
  return out;
}

/** Reads plain text. */
export const readPlain = (text: string): Line[] => paragraphsOf(readLines(text));
