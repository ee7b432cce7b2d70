import { itemMark } from "../inlines";
import type { Block, Cell, Line } from "../pieces";
import { count, type Drops } from "../report";
import { type Context, inside, noteDress } from "./context";
import type { Reading, Where } from "./reading";
import { styleOf, tagOf } from "./styles";

const cellsOf = (row: Element): Element[] =>
  [...row.children].filter((one) => tagOf(one) === "td" || tagOf(one) === "th");

/** Reads a table: into rows of cells, or into plain lines where it is only a frame or stands where none may be. */
export function readTable(
  reading: Reading,
  element: Element,
  context: Context,
  where: Where,
): void {
  reading.flush(where);
  strays(reading, element, context, where);
  const rows = [...element.querySelectorAll("tr")].filter(
    (row) => row.closest("table") === element,
  );
  const caption = [...element.children].find((one) => tagOf(one) === "caption")?.textContent ?? "";
  const widest = Math.max(0, ...rows.map((row) => cellsOf(row).length));
  // A table of one cell is a frame, and a table in a list or a cell has no place in the schema: their text stays.
  const frame = widest <= 1 && rows.length <= 1;
  if (!frame && !where.inTable && !where.item) {
    const read = rows.map((row) =>
      cellsOf(row).map((cell) => readCell(reading, cell, row, context)),
    );
    where.out.push({ kind: "table", rows: read, caption });
    return;
  }
  if (!frame) count(reading.drops, "nestedTables");
  reading.text(caption, context);
  reading.flush(where);
  for (const cell of rows.flatMap(cellsOf)) {
    reading.children(cell, context, where);
    reading.flush(where);
  }
}

// What stands in a table outside of its cells; browsers put it in front of the table when they parse a page.
function strays(reading: Reading, element: Element, context: Context, where: Where): void {
  for (const child of [...element.childNodes]) {
    if (child.nodeType === 3) reading.text(child.textContent ?? "", context);
    if (child.nodeType !== 1) continue;
    const one = child as Element;
    if (/^(thead|tbody|tfoot|tr)$/.test(tagOf(one))) strays(reading, one, context, where);
    else if (!/^(td|th|caption)$/.test(tagOf(one))) reading.element(one, context, where);
  }
  reading.flush(where);
}

function readCell(reading: Reading, cell: Element, row: Element, context: Context): Cell {
  const out: Block[] = [];
  const where: Where = { ...reading.place(out), inTable: true };
  const own = styleOf(cell);
  noteDress(reading.drops, reading.sizes, cell, own, context);
  reading.children(cell, inside(context, cell, { ...reading.page.sheet.of(cell), ...own }), where);
  reading.flush(where);
  const span = (name: string) =>
    Math.min(20, Math.max(1, Number.parseInt(cell.getAttribute(name) ?? "1", 10) || 1));
  return {
    header: tagOf(cell) === "th" || row.closest("thead") !== null,
    colspan: span("colspan"),
    rowspan: span("rowspan"),
    lines: out.flatMap((block) => cellLines(block, reading.drops)),
  };
}

// Cells hold paragraphs only; an item keeps its mark as text.
function cellLines(block: Block, drops: Drops): Line[] {
  if (block.kind === "line") return [{ ...block, heading: 0 }];
  if (block.kind === "quote") return block.blocks.flatMap((one) => cellLines(one, drops));
  if (block.kind !== "item") return [];
  if (!drops.tableLists) count(drops, "tableLists");
  return [{ kind: "line", heading: 0, gap: true, inlines: [...itemMark(block), ...block.inlines] }];
}
