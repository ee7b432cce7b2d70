import type { ComparedBlock, Comparison, Piece } from "../../api";

/** A block that is shown, or a run of unchanged ones that is folded away. */
export type Row = BlockRow | { kind: "folded"; rows: BlockRow[]; key: string };

/** A block in its place. */
export interface BlockRow {
  kind: "block";
  block: ComparedBlock;
  key: string;
}

// One unchanged block on either side keeps a change readable.
const context = 1;

/** The blocks as rows; with `onlyChanges` the unchanged ones away from any change are folded. */
export function rowsOf(blocks: ComparedBlock[], onlyChanges: boolean): Row[] {
  const near = blocks.map((_, at) =>
    blocks.slice(Math.max(0, at - context), at + context + 1).some((one) => one.kind !== "same"),
  );
  const rows: Row[] = [];
  blocks.forEach((block, at) => {
    const key = `${at} ${block.id ?? ""}`;
    const last = rows.at(-1);
    const row: BlockRow = { kind: "block", block, key };
    if (!onlyChanges || near[at]) rows.push(row);
    else if (last?.kind === "folded") last.rows.push(row);
    else rows.push({ kind: "folded", rows: [row], key: `folded ${key}` });
  });
  return rows;
}

const ofBlock = (block: ComparedBlock): (string | null | undefined)[] => [
  block.change,
  block.frame,
  ...block.attributes.flatMap((one) => one.pieces.map((piece) => piece.change)),
  ...block.pieces.map((piece) => piece.change),
];

const present = (ids: (string | null | undefined)[]): string[] => [
  ...new Set(ids.filter((id): id is string => typeof id === "string")),
];

/** The changes of one block, each once, in reading order. */
export const changesOf = (block: ComparedBlock): string[] => present(ofBlock(block));

/** Every change with its number, counted as one reads. */
export function numbered({
  fields,
  blocks,
}: Pick<Comparison, "fields" | "blocks">): Map<string, number> {
  const all = present([
    ...fields.flatMap((one) => [one.change, ...one.pieces.map((piece) => piece.change)]),
    ...blocks.flatMap(ofBlock),
  ]);
  return new Map(all.map((id, at) => [id, at + 1]));
}

/** One side of a text. */
export const sideOf = (pieces: Piece[], side: "from" | "to"): Piece[] =>
  pieces.filter((piece) => piece.op !== (side === "from" ? "added" : "removed"));
