import { Fragment, type Node, type Schema } from "@tiptap/pm/model";
import { type Command, TextSelection, type Transaction } from "@tiptap/pm/state";
import { selectedBlocks } from "./blocks";
import { isKind, type Kind, kindOf } from "./kinds";

const isList = (node: Node) =>
  node.type.name === "bullet_list" || node.type.name === "ordered_list";

/** The paragraphs and lists a block is made of; null when it holds no running text. */
function partsOf(block: Node, schema: Schema): Node[] | null {
  const { paragraph } = schema.nodes;
  if (!paragraph || !isKind(kindOf(block))) return null;
  if (block.isTextblock) return [paragraph.create(null, block.content)];
  if (isList(block)) return [block.type.create({ ...block.attrs, id: null }, block.content)];
  const parts: Node[] = [];
  block.forEach((child) => {
    const isHead = child.type.name === "box_title" || child.type.name === "claim";
    if (!isHead) parts.push(child);
    else if (child.childCount > 0) parts.push(paragraph.create(null, child.content));
  });
  return parts;
}

const linesIn = (parts: Node[]): Node[] =>
  parts.flatMap((part) => {
    if (part.isTextblock) return [part];
    const inner: Node[] = [];
    part.forEach((child) => {
      inner.push(child);
    });
    return linesIn(inner);
  });

function listOf(name: string, parts: Node[], schema: Schema): Node | undefined {
  const item = schema.nodes.list_item;
  const items: Node[] = [];
  for (const part of parts) {
    if (!isList(part)) {
      if (item) items.push(item.create(null, part));
    } else
      part.forEach((child) => {
        items.push(child);
      });
  }
  return schema.nodes[name]?.create(null, items);
}

/** The blocks that say the same as another kind. */
function built(kind: Kind, parts: Node[], schema: Schema, now: string): (Node | undefined)[] {
  const { nodes } = schema;
  const empty = () => nodes.paragraph?.create();
  switch (kind) {
    case "paragraph":
      return linesIn(parts);
    case "pullquote":
      return linesIn(parts).map((line) => nodes.pullquote?.create(null, line.content));
    case "heading-2":
    case "heading-3":
    case "heading-4": {
      const level = Number(kind.at(-1));
      return linesIn(parts).map((line, index) =>
        index === 0 ? nodes.heading?.create({ level }, line.content) : line,
      );
    }
    case "bullet_list":
    case "ordered_list":
      return [listOf(kind, parts, schema)];
    case "blockquote":
      return [nodes.blockquote?.create(null, parts)];
    case "live_entry":
      return [nodes.live_entry?.create({ at: now }, parts)];
    case "box":
      return [nodes.box?.create(null, [nodes.box_title?.create(), ...parts].filter(isThere))];
    case "fact_check": {
      const [first, ...rest] = parts;
      const spoken = first?.isTextblock ? first.content : Fragment.empty;
      const reasons = first?.isTextblock ? rest : parts;
      const body = reasons.length > 0 ? reasons : [empty()];
      const children = [nodes.claim?.create(null, spoken), ...body].filter(isThere);
      return [nodes.fact_check?.create({ verdict: "unproven" }, children)];
    }
  }
}

const isThere = (node: Node | undefined): node is Node => node !== undefined;

// The cursor stays at the same letter: letters are counted, because every kind has other boundaries.
function lettersBefore(doc: Node, from: number, to: number): number {
  return doc.textBetween(from, to, "", "\ufffc").length;
}

function atLetter(change: Transaction, start: number, end: number, letters: number): number {
  let left = letters;
  let found: number | null = null;
  change.doc.nodesBetween(start, end, (node, position) => {
    if (found !== null) return false;
    if (!node.isTextblock) return true;
    const size = lettersBefore(change.doc, position + 1, position + 1 + node.content.size);
    if (left <= size) {
      // Within a text block every letter and every inline leaf is one step.
      found = position + 1 + left;
      return false;
    }
    left -= size;
    return false;
  });
  return found ?? start + 1;
}

/**
 * Sets the selected first-level blocks as another kind, keeping all their words. `now` is the moment for a live entry. Blocks
 * without running text (tables, cards) cannot be turned.
 */
export const turnInto =
  (kind: Kind, now: string): Command =>
  (state, dispatch) => {
    const { from, to, start, end } = selectedBlocks(state);
    const parts: Node[] = [];
    for (let index = from; index < to; index += 1) {
      const found = partsOf(state.doc.child(index), state.schema);
      if (!found) return false;
      parts.push(...found);
    }
    const made = built(kind, parts, state.schema, now).filter(isThere);
    const first = made[0];
    if (!first) return false;
    if (dispatch) {
      const present = state.doc.child(from);
      const anchor = first.type.name === present.type.name ? { anchor: present.attrs.anchor } : {};
      const attrs = { ...first.attrs, ...("anchor" in first.attrs ? anchor : {}) };
      made[0] = first.type.create({ ...attrs, id: present.attrs.id }, first.content, first.marks);
      const letters = lettersBefore(state.doc, start, state.selection.from);
      const change = state.tr.replaceWith(start, end, made);
      const size = made.reduce((sum, node) => sum + node.nodeSize, 0);
      const cursor = atLetter(change, start, start + size, letters);
      change.setSelection(TextSelection.near(change.doc.resolve(cursor)));
      dispatch(change.scrollIntoView());
    }
    return true;
  };
