import type { Node } from "@tiptap/pm/model";

/** What stands for an inline node that is not text: one position, no words. The server uses the same. */
export const flatLeaf = "\uFFFC";

interface Line {
  text: string;
  /** Where the line's content starts, counted from the position before its first-level block. */
  start: number;
}

function lineText(textblock: Node): string {
  let text = "";
  textblock.forEach((piece) => {
    if (piece.isText) text += piece.text ?? "";
    else text += piece.type.name === "hard_break" ? "\n" : flatLeaf;
  });
  return text;
}

function linesOf(block: Node): Line[] {
  if (block.isTextblock) return [{ text: lineText(block), start: 1 }];
  const lines: Line[] = [];
  block.descendants((node, at) => {
    if (!node.isTextblock) return true;
    lines.push({ text: lineText(node), start: at + 2 });
    return false;
  });
  return lines;
}

/**
 * The text lines of a first-level block in reading order, joined by a line break: the positions that checks, comments and
 * comparisons share with the server, in UTF-16 units.
 */
export const flatText = (block: Node): string =>
  linesOf(block)
    .map((line) => line.text)
    .join("\n");

/** The first-level block with the id and the position before it, if the document has it. */
export function blockWithId(doc: Node, id: string): { node: Node; at: number } | null {
  let found: { node: Node; at: number } | null = null;
  doc.forEach((node, at) => {
    if (found === null && node.attrs.id === id) found = { node, at };
  });
  return found;
}

/** The document position of a place in a block's flat text; null when the block or the place is not there. */
export function positionOf(doc: Node, id: string, offset: number): number | null {
  const block = blockWithId(doc, id);
  if (!block || offset < 0) return null;
  let left = offset;
  for (const { text, start } of linesOf(block.node)) {
    if (left <= text.length) return block.at + start + left;
    left -= text.length + 1;
  }
  return null;
}

/** The place in a block's flat text of a document position; null between blocks and in blocks without text. */
export function flatAt(doc: Node, position: number): { block: string; offset: number } | null {
  const resolved = doc.resolve(position);
  if (resolved.depth === 0) return null;
  const block = resolved.node(1);
  const within = position - resolved.before(1);
  let before = 0;
  for (const { text, start } of linesOf(block)) {
    if (within >= start && within <= start + text.length)
      return { block: String(block.attrs.id), offset: before + within - start };
    before += text.length + 1;
  }
  return null;
}
