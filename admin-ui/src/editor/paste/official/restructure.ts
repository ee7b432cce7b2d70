import { cutStart, unbold } from "../inlines";
import { type Block, type Inline, type Item, type Line, lettersOf } from "../pieces";
import { count, type Drops } from "../report";
import { classify, noteNumber, noteReference, type Part } from "./classify";
import { linesOf, type Statement, statements } from "./lines";

const longestHeading = 160;

// A numbered line is a title when it is short and is no sentence; a long or closed one is a numbered statement.
const isTitle = (rest: string): boolean =>
  rest.length <= longestHeading && !/[.;:,\u2026]\s*$/.test(rest.trim());

const item = (line: Line, given: Partial<Item>): Item => ({
  kind: "item",
  level: 0,
  ordered: false,
  number: null,
  list: "official",
  more: false,
  inlines: line.inlines,
  ...given,
});

function blockOf({ part, line }: Statement): Block {
  const text = lettersOf(line.inlines);
  if (part.part === "bullet")
    return item(line, { level: part.level, inlines: cutStart(line.inlines, part.cut) });
  if (part.part === "point")
    return isTitle(text) && text.length <= 80 ? heading(line, 4) : { ...line, heading: 0 };
  if (part.part !== "section") return { ...line, heading: 0 };
  const rest = text.slice(text.length - part.rest.length);
  if (part.level === 2 || isTitle(part.rest === "" ? text : fullRest(text, part, rest)))
    return heading(line, part.level);
  if (part.number === null) return { ...line, heading: 0 };
  return item(line, {
    ordered: true,
    number: part.number,
    list: "official-numbers",
    inlines: cutStart(line.inlines, /^\s*\d{1,2}[.)]\s+/.exec(text)?.[0].length ?? 0),
  });
}

// What follows the number, joined lines included.
const fullRest = (text: string, part: Extract<Part, { part: "section" }>, rest: string): string =>
  part.number === null ? rest : text.replace(/^\s*\d{1,2}[.)]\s+/, "");

const heading = (line: Line, level: 2 | 3 | 4): Line => ({
  ...line,
  heading: level,
  inlines: line.inlines.map(unbold),
});

type Note = Extract<Inline, { kind: "note" }>;

// Footnotes of a plain text: the raised number in the text, the note at the foot of the page under the same number.
function withNotes(all: Statement[]): Statement[] {
  const notes = new Map<string, Note>();
  for (const { part, line } of all) {
    if (part.part !== "note" || notes.has(part.mark)) continue;
    const runs = cutStart(line.inlines, part.cut).flatMap((one) =>
      one.kind === "text" ? [{ text: one.text, font: one.font }] : [],
    );
    notes.set(part.mark, { kind: "note", runs });
  }
  const used = new Set<string>();
  const placed = all.map(
    (one): Statement =>
      one.part.part === "note"
        ? one
        : { ...one, line: { ...one.line, inlines: refer(one.line.inlines, notes, used) } },
  );
  return placed.filter(({ part }) => part.part !== "note" || !used.has(part.mark));
}

function refer(inlines: Inline[], notes: Map<string, Note>, used: Set<string>): Inline[] {
  return inlines.flatMap((one): Inline[] => {
    if (one.kind !== "text") return [one];
    const out: Inline[] = [];
    let from = 0;
    for (const found of one.text.matchAll(noteReference)) {
      const note = notes.get(noteNumber(found[0]));
      if (!note || used.has(noteNumber(found[0]))) continue;
      used.add(noteNumber(found[0]));
      if (found.index > from) out.push({ ...one, text: one.text.slice(from, found.index) });
      out.push(note);
      from = found.index + found[0].length;
    }
    return [...out, { ...one, text: one.text.slice(from) }];
  });
}

/** Builds the structure of an official text again: sections become headings, broken lines paragraphs, dashes lists. */
export function restructured(blocks: Block[], drops: Drops): Block[] {
  const out: Block[] = [];
  let lines: Line[] = [];
  const close = () => {
    const { all, pages } = statements(lines);
    if (pages > 0) count(drops, "pageNumbers", pages);
    out.push(...withNotes(all).map(blockOf));
    lines = [];
  };
  for (const block of blocks) {
    if (block.kind === "line" && block.heading === 0) lines.push(block);
    else {
      close();
      out.push(block);
    }
  }
  close();
  return out;
}

/** Whether the blocks look like an official text whose structure is only written, not built. */
export function isOfficial(blocks: Block[]): boolean {
  const found = { section: 0, deeper: 0, bullet: 0, point: 0 };
  let broken = 0;
  for (const line of linesOf(blocks)) {
    if (line.heading > 0) continue;
    for (const text of lettersOf(line.inlines).split("\n")) {
      const part = classify(text);
      if (part.part === "section" && part.level === 2) found.section += 1;
      else if (part.part === "section") found.deeper += 1;
      else if (part.part === "bullet") found.bullet += 1;
      else if (part.part === "point") found.point += 1;
      else broken += 1;
    }
  }
  const kinds = Object.values(found).filter((times) => times > 0).length;
  const marks = Object.values(found).reduce((sum, times) => sum + times, 0);
  return (found.section > 0 || found.deeper > 1) && kinds >= 2 && marks >= 3 && broken < marks * 20;
}
