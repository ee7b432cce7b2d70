import type { Content } from "../../api";

/** A first-level block as the body's JSON has it. */
export interface Block {
  type: string;
  attrs?: Record<string, unknown>;
  content?: unknown[];
}

/** The blocks of a body. */
export const blocksOf = (content: Content): Block[] => content.body.content as Block[];

/** The block's id; opened bodies have one on every block. */
export const idOf = (block: Block): string => String(block.attrs?.id ?? "");

/** What a block says, whatever its id and Unicode form. */
export const essence = (block: Block): string => {
  const { id: _id, ...attrs } = block.attrs ?? {};
  return JSON.stringify([block.type, attrs, block.content ?? []]).normalize("NFC");
};

const withId = (block: Block, id: string): Block => ({ ...block, attrs: { ...block.attrs, id } });

/**
 * `blocks` with the ids of `base` where a block is the same one under another id: the editor gives ids to bodies that were
 * stored without, anew at each opening. Equal blocks are recognised, and so are blocks at the same place between two others.
 */
export function sameIds(base: Block[], blocks: Block[]): Block[] {
  const known = new Set(base.map(idOf));
  const present = new Set(blocks.map(idOf));
  const free = base.filter((block) => !present.has(idOf(block)));
  const given = new Map<Block, string>();
  for (const block of blocks) {
    if (known.has(idOf(block))) continue;
    const twin = free.findIndex((one) => essence(one) === essence(block));
    if (twin >= 0) given.set(block, idOf(free.splice(twin, 1)[0] as Block));
  }
  const named = blocks.map((block) => withId(block, given.get(block) ?? idOf(block)));
  return pairedInGaps(base, named);
}

// What stands alone between the same neighbours on both sides, and is of one kind, is one block rewritten.
function pairedInGaps(base: Block[], blocks: Block[]): Block[] {
  const known = new Set(base.map(idOf));
  const present = new Set(blocks.map(idOf));
  const before = (list: Block[], index: number) =>
    list[index - 1] ? idOf(list[index - 1] as Block) : "";
  const after = (list: Block[], index: number) =>
    list[index + 1] ? idOf(list[index + 1] as Block) : "";
  return blocks.map((block, index) => {
    if (known.has(idOf(block))) return block;
    const twin = base.find(
      (one, place) =>
        !present.has(idOf(one)) &&
        one.type === block.type &&
        before(base, place) === before(blocks, index) &&
        after(base, place) === after(blocks, index),
    );
    return twin ? withId(block, idOf(twin)) : block;
  });
}
