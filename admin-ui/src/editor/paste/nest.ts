import type { Json } from "./build";
import type { Inline, Item } from "./pieces";

// The schema allows blocks eight deep; a list in a list in a list is as far as that goes.
const deepest = 2;

// No item may be more than one level below the one above it: parts of a list are copied without their parents.
function levelled(items: Item[]): Item[] {
  let last = -1;
  return items.map((item) => {
    const level = Math.min(item.level, last + 1, deepest);
    last = level;
    return { ...item, level };
  });
}

interface Open {
  node: Json;
  list: string;
  ordered: boolean;
  next: number;
}

const fits = (open: Open | undefined, item: Item): open is Open =>
  open !== undefined &&
  open.ordered === item.ordered &&
  open.list === item.list &&
  (!item.ordered || item.number === null || item.number === open.next);

function startList(item: Item): Open {
  const start = item.number ?? 1;
  const node: Json = item.ordered
    ? { type: "ordered_list", attrs: { start }, content: [] }
    : { type: "bullet_list", content: [] };
  return { node, list: item.list, ordered: item.ordered, next: start };
}

/** Flat items as nested lists. A list ends where the kind, the list or the count changes. */
export function nested(items: Item[], paragraphs: (inlines: Inline[]) => Json[]): Json[] {
  const out: Json[] = [];
  const open: Open[] = [];
  for (const item of levelled(items)) {
    const words = paragraphs(item.inlines);
    if (words.length === 0) continue;
    const holder = open[item.level]?.node.content?.at(-1);
    open.length = Math.min(open.length, item.level + 1);
    if (item.more && holder) {
      holder.content?.push(...words);
      continue;
    }
    if (!fits(open[item.level], item)) {
      const parent = open[item.level - 1]?.node.content?.at(-1);
      const fresh = startList(item);
      (parent?.content ?? out).push(fresh.node);
      open[parent ? item.level : 0] = fresh;
      open.length = (parent ? item.level : 0) + 1;
    }
    const list = open.at(-1);
    if (!list) continue;
    list.node.content?.push({ type: "list_item", content: words });
    list.next += 1;
  }
  return out;
}
