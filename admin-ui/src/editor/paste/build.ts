import { Fragment, type Node, type Schema } from "@tiptap/pm/model";
import { gridOf } from "./grid";
import { nested } from "./nest";
import type { Block, Inline, Line } from "./pieces";
import { lettersOf } from "./pieces";
import { settle } from "./settle";
import type { QuotePolicy } from "./text";
import { cleanLine } from "./text";

/** A node as JSON. */
export interface Json {
  type: string;
  attrs?: Record<string, unknown>;
  content?: Json[];
  marks?: Json[];
  text?: string;
}

/** How letters are treated on their way into the schema. */
export interface Building {
  schema: Schema;
  quotes: QuotePolicy;
  /** Letters of an old encoding are left as they are: a soft hyphen may be a letter there. */
  untouched: boolean;
}

const longestNote = 1_000;
const longestCaption = 300;

// A note longer than one may be becomes several: words are never cut off.
function noteTexts(text: string): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > longestNote) {
    const space = rest.lastIndexOf(" ", longestNote);
    const end = space > 0 ? space : longestNote;
    parts.push(rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  return rest === "" ? parts : [...parts, rest];
}

const marksOf = ({ marks }: Extract<Inline, { kind: "text" }>, schema: Schema): Json[] => {
  const wanted: Record<string, Record<string, unknown> | undefined> = {
    link: marks.href ? { href: marks.href } : undefined,
    abbr: marks.abbr ? { title: cleanLine(marks.abbr).slice(0, 200) } : undefined,
    strong: marks.strong ? {} : undefined,
    em: marks.em ? {} : undefined,
    strike: marks.strike ? {} : undefined,
    sub: marks.sub && !marks.sup ? {} : undefined,
    sup: marks.sup ? {} : undefined,
  };
  return Object.entries(wanted).flatMap(([type, attrs]) =>
    attrs && schema.marks[type]
      ? [{ type, ...(Object.keys(attrs).length > 0 ? { attrs } : {}) }]
      : [],
  );
};

function inlineJson(inlines: Inline[], building: Building): Json[] {
  return inlines.flatMap((one): Json[] => {
    if (one.kind === "break") return [{ type: "hard_break" }];
    if (one.kind === "text") {
      const marks = marksOf(one, building.schema);
      return [{ type: "text", text: one.text, ...(marks.length > 0 ? { marks } : {}) }];
    }
    const text = cleanLine(one.runs.map((run) => run.text).join(""));
    return noteTexts(text).map((part) => ({ type: "footnote", attrs: { text: part } }));
  });
}

// Two breaks in a row are how people without paragraphs make paragraphs.
function paragraphsOf(inlines: Inline[]): Inline[][] {
  const parts: Inline[][] = [[]];
  for (const [at, one] of inlines.entries()) {
    if (one.kind === "break" && inlines[at + 1]?.kind === "break") parts.push([]);
    else if (one.kind !== "break" || (parts.at(-1)?.length ?? 0) > 0) parts.at(-1)?.push(one);
  }
  return parts
    .map((part) => (part.at(-1)?.kind === "break" ? part.slice(0, -1) : part))
    .filter((part) => part.length > 0);
}

const oneLine = (inlines: Inline[]): Inline[] =>
  inlines.map((one) =>
    one.kind === "break" ? { kind: "text", text: " ", font: null, marks: {} } : one,
  );

const paragraph = (content: Json[]): Json => ({
  type: "paragraph",
  ...(content.length > 0 ? { content } : {}),
});

const paragraphs = (inlines: Inline[], building: Building): Json[] =>
  paragraphsOf(settle(inlines, building)).map((part) => paragraph(inlineJson(part, building)));

function lineJson(line: Line, building: Building): Json[] {
  if (line.heading === 0) return paragraphs(line.inlines, building);
  const content = inlineJson(settle(oneLine(line.inlines), building), building);
  return content.length === 0 ? [] : [{ type: "heading", attrs: { level: line.heading }, content }];
}

function tableJson(block: Extract<Block, { kind: "table" }>, building: Building): Json[] {
  const rows = gridOf(block.rows).map((row) => ({
    type: "table_row",
    content: row.map((cell) => {
      const content = cell.lines.flatMap((line) => paragraphs(line.inlines, building));
      return {
        type: cell.header ? "table_header" : "table_cell",
        attrs: { colspan: cell.colspan, rowspan: cell.rowspan },
        content: content.length > 0 ? content : [paragraph([])],
      };
    }),
  }));
  const caption = cleanLine(block.caption);
  const told = caption.length <= longestCaption && building.schema.nodes.table?.spec.attrs?.caption;
  const before = caption !== "" && !told ? [paragraph([{ type: "text", text: caption }])] : [];
  if (rows.length === 0) return before;
  return [...before, { type: "table", ...(told ? { attrs: { caption } } : {}), content: rows }];
}

// A quote holds paragraphs and lists; what else stood in it comes after it.
function quoteJson(blocks: Block[], building: Building): Json[] {
  const out: Json[] = [];
  for (const node of blocksJson(blocks, building)) {
    const inner: Json =
      node.type === "heading" ? { type: "paragraph", content: node.content } : node;
    const fits = /^(paragraph|bullet_list|ordered_list)$/.test(inner.type);
    const last = out.at(-1);
    if (fits && last?.type === "blockquote") last.content = [...(last.content ?? []), inner];
    else out.push(fits ? { type: "blockquote", content: [inner] } : node);
  }
  return out;
}

/** The blocks as first-level nodes. */
export function blocksJson(blocks: Block[], building: Building): Json[] {
  const out: Json[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (!block) continue;
    if (block.kind === "line") out.push(...lineJson(block, building));
    else if (block.kind === "table") out.push(...tableJson(block, building));
    else if (block.kind === "quote") out.push(...quoteJson(block.blocks, building));
    else if (block.kind === "rule") out.push({ type: "horizontal_rule" });
    else {
      const rest = blocks.slice(at);
      const end = rest.findIndex((one) => one.kind !== "item");
      const items = rest.slice(0, end < 0 ? rest.length : end).filter((one) => one.kind === "item");
      out.push(...nested(items, (inlines) => paragraphs(inlines, building)));
      at += items.length - 1;
    }
  }
  return out;
}

// What stays when the structure cannot be made valid: every letter, as paragraphs.
function lettersOnly(blocks: Block[]): Json[] {
  return blocks.flatMap((block): Json[] => {
    if (block.kind === "rule") return [];
    if (block.kind === "quote") return lettersOnly(block.blocks);
    if (block.kind === "table")
      return lettersOnly(block.rows.flatMap((row) => row.flatMap((cell) => cell.lines)));
    const text = cleanLine(lettersOf(block.inlines));
    return text === "" ? [] : [paragraph([{ type: "text", text }])];
  });
}

/** The blocks as nodes of the schema, always valid. */
export function fragmentOf(blocks: Block[], building: Building): Fragment {
  const made = (json: Json[]): Node[] =>
    json.map((one) => {
      const node = building.schema.nodeFromJSON(one);
      node.check();
      return node;
    });
  try {
    return Fragment.from(made(blocksJson(blocks, building)));
  } catch {
    return Fragment.from(made(lettersOnly(blocks)));
  }
}
