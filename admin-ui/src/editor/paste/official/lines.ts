import { type Block, type Inline, type Line, lettersOf } from "../pieces";
import { brokenByPage, isFull, joined, pageWidth } from "../plain";
import { classify, isCapitals, type Part } from "./classify";

/** A whole statement of the text, however many lines it was broken into, with what its first line says it is. */
export interface Statement {
  part: Part;
  line: Line;
}

// Breaks inside a paragraph are line ends here as much as the ends of paragraphs.
function splitAtBreaks(line: Line): Line[] {
  const parts: Inline[][] = [[]];
  for (const one of line.inlines) {
    if (one.kind === "break") parts.push([]);
    else parts.at(-1)?.push(one);
  }
  return parts
    .filter((part) => part.some((one) => one.kind === "note") || lettersOf(part).trim() !== "")
    .map((inlines, at) => ({ ...line, gap: at === 0 && line.gap, inlines }));
}

const ended = /[.!?:;\u2026\u201d"')\]\u00bb]\s*$/;
const small = /^\s*\p{Ll}/u;

function goesOn(before: Statement, last: Line, line: Line, width: number | null): boolean {
  const text = lettersOf(line.inlines);
  if (isCapitals(text)) {
    const title = before.part.part === "section" && isCapitals(lettersOf(before.line.inlines));
    return title && !line.gap;
  }
  // The foot of a page may cut a sentence in two: a small letter that follows no full stop goes on, gap or none.
  if (line.gap)
    return small.test(text) && !ended.test(lettersOf(last.inlines)) && before.part.part !== "note";
  if (isCapitals(lettersOf(last.inlines))) return false;
  if (before.part.part === "note") return true;
  if (classify(text).part === "bullet") return true;
  if (isLabel(text) && ended.test(lettersOf(last.inlines))) return false;
  return brokenByPage(last, line, width);
}

// A dash in the middle of a sentence ("a - b") may come to stand at the start of a line by the page's width.
function partOf(line: Line, last: Line | null, width: number | null): Part {
  const text = lettersOf(line.inlines);
  const part = classify(text);
  if (part.part !== "bullet" || !last || line.gap || width === null) return part;
  const before = lettersOf(last.inlines);
  const inside = /^\s*\S\s+[\p{Ll}\d]/u.test(text) && !/[.!?:;,\u2026]\s*$/.test(before);
  return inside && isFull(last, line, width) ? { part: "text" } : part;
}

// A short line that only announces what comes: "To:".
const isLabel = (text: string): boolean =>
  /^\s*\p{Lu}/u.test(text) && /:\s*$/.test(text) && text.trim().length <= 40;

/** The lines as statements; page numbers are left out and counted. */
export function statements(lines: Line[]): { all: Statement[]; pages: number } {
  const split = lines.flatMap(splitAtBreaks);
  const width = pageWidth(split);
  const all: Statement[] = [];
  let pages = 0;
  let last: Line | null = null;
  let note: Statement | null = null;
  for (const line of split) {
    const part = partOf(line, last, width);
    if (part.part === "page") {
      pages += 1;
      continue;
    }
    // A note at the foot of a page stands in the middle of a sentence: what goes on after it belongs before it.
    const before: Statement | undefined = all.findLast((one) => one.part.part !== "note");
    if (part.part === "text" && note && !line.gap) note.line = joined(note.line, line);
    else if (part.part === "text" && last && before && goesOn(before, last, line, width)) {
      before.line = joined(before.line, line);
      last = line;
      note = null;
    } else {
      const made: Statement = { part, line };
      all.push(made);
      if (part.part === "note") note = made;
      else {
        last = line;
        note = null;
      }
    }
  }
  return { all, pages };
}

/** The lines among the blocks. */
export const linesOf = (blocks: Block[]): Line[] => blocks.filter((one) => one.kind === "line");
