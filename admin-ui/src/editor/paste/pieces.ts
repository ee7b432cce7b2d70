import type { Drop, Drops } from "./report";

/** The marks a piece of text can carry, as the schema names them. */
export interface Marks {
  href?: string;
  abbr?: string;
  strong?: boolean;
  em?: boolean;
  strike?: boolean;
  sub?: boolean;
  sup?: boolean;
}

/** A piece of a line: letters as they were pasted, a break, or a footnote with its own letters. */
export type Inline =
  | { kind: "text"; text: string; font: string | null; marks: Marks }
  | { kind: "break" }
  | { kind: "note"; runs: { text: string; font: string | null }[] };

/** One cell of a table. */
export interface Cell {
  header: boolean;
  colspan: number;
  rowspan: number;
  lines: Line[];
}

/** A line of text that ends where the source ended it; `gap` when something stood between it and the line before. */
export interface Line {
  kind: "line";
  /** 0 for a paragraph, else the level of the heading. */
  heading: 0 | 2 | 3 | 4;
  gap: boolean;
  inlines: Inline[];
}

/** A line in a list. Lists are kept flat, as word processors write them; `list` tells neighbours apart. */
export interface Item {
  kind: "item";
  level: number;
  ordered: boolean;
  /** The number the item showed, null when it only follows. */
  number: number | null;
  list: string;
  /** A further paragraph of the item above. */
  more: boolean;
  inlines: Inline[];
}

/** What a pasted text is made of, before the schema: letters still as they came, structure already understood. */
export type Block =
  | Line
  | Item
  | { kind: "table"; rows: Cell[][]; caption: string }
  | { kind: "quote"; blocks: Block[] }
  | { kind: "rule" };

/** The pasted text with what was left out of it. */
export interface Pieces {
  blocks: Block[];
  drops: Drops;
}

export type { Drop };

/** The lines of the blocks, in reading order, each with the letters it shows (a break is a line end). */
export const lettersOf = (inlines: Inline[]): string =>
  inlines
    .map((one) => (one.kind === "text" ? one.text : one.kind === "break" ? "\n" : ""))
    .join("");

/** The blocks with every line's pieces made anew. */
export function mapInlines(blocks: Block[], make: (inlines: Inline[]) => Inline[]): Block[] {
  return blocks.map((block): Block => {
    switch (block.kind) {
      case "line":
      case "item":
        return { ...block, inlines: make(block.inlines) };
      case "quote":
        return { ...block, blocks: mapInlines(block.blocks, make) };
      case "table":
        return {
          ...block,
          rows: block.rows.map((row) =>
            row.map((cell) => ({
              ...cell,
              lines: cell.lines.map((line) => ({ ...line, inlines: make(line.inlines) })),
            })),
          ),
        };
      default:
        return block;
    }
  });
}

/** Every piece of every line, notes included, in reading order. */
export function allInlines(blocks: Block[]): Inline[] {
  const found: Inline[] = [];
  mapInlines(blocks, (inlines) => {
    found.push(...inlines);
    return inlines;
  });
  return found;
}
