import { type Cell, lettersOf } from "./pieces";

const widest = 20;

const empty = (): Cell => ({ header: false, colspan: 1, rowspan: 1, lines: [] });

// Every place of the table with the cell that covers it.
function placed(rows: Cell[][]): (Cell | undefined)[][] {
  const grid: (Cell | undefined)[][] = rows.map(() => []);
  for (const [y, row] of rows.entries()) {
    let x = 0;
    for (const cell of row) {
      while (grid[y]?.[x]) x += 1;
      let wide = 1;
      while (wide < cell.colspan && !grid[y]?.[x + wide]) wide += 1;
      const high = Math.min(cell.rowspan, rows.length - y);
      for (let down = 0; down < high; down += 1)
        for (let right = 0; right < wide; right += 1) {
          const line = grid[y + down];
          if (line && !line[x + right]) line[x + right] = cell;
        }
      x += wide;
    }
  }
  return grid;
}

const isBold = (cell: Cell): boolean =>
  cell.lines.every((line) =>
    line.inlines.every((one) => one.kind !== "text" || one.marks.strong || one.text.trim() === ""),
  );

const hasWords = (cell: Cell): boolean =>
  cell.lines.some((line) => lettersOf(line.inlines).trim() !== "");

// Word processors know no header cells: a first row all in bold is what people make instead.
function headed(rows: Cell[][]): Cell[][] {
  const [first, ...rest] = rows;
  const told = rows.some((row) => row.some((cell) => cell.header));
  const bold = first?.filter(hasWords) ?? [];
  const makes = !told && first && rest.length > 0 && bold.length > 1 && bold.every(isBold);
  const made = makes ? [first.map((cell) => ({ ...cell, header: true })), ...rest] : rows;
  return made.map((row) =>
    row.map((cell) => (cell.header ? { ...cell, lines: unbold(cell) } : cell)),
  );
}

const unbold = (cell: Cell): Cell["lines"] =>
  cell.lines.map((line) => ({
    ...line,
    inlines: line.inlines.map((one) =>
      one.kind === "text" ? { ...one, marks: { ...one.marks, strong: false } } : one,
    ),
  }));

const sameAt = (grid: (Cell | undefined)[][], y: number, x: number, cell: Cell): boolean =>
  grid[y]?.[x] === cell;

/**
 * The rows with spans that add up: nothing overlaps, nothing reaches beyond the table, every place is filled, and no row is
 * left without a cell of its own.
 */
export function gridOf(rows: Cell[][]): Cell[][] {
  const all = placed(rows);
  const starts = (y: number) =>
    new Set(all[y]?.filter((cell) => cell && !all[y - 1]?.includes(cell)));
  const grid = all.filter((_, y) => starts(y).size > 0);
  const width = Math.max(0, ...grid.map((line) => line.length));
  const seen = new Set<Cell>();
  const made = grid.map((line, y) => {
    const row: Cell[] = [];
    for (let x = 0; x < width; x += 1) {
      const cell = line[x];
      if (!cell) {
        row.push(empty());
        continue;
      }
      if (seen.has(cell)) continue;
      seen.add(cell);
      let wide = 1;
      while (wide < widest && sameAt(grid, y, x + wide, cell)) wide += 1;
      let high = 1;
      while (high < widest && sameAt(grid, y + high, x, cell)) high += 1;
      row.push({ ...cell, colspan: wide, rowspan: high });
    }
    return row;
  });
  return headed(made);
}
