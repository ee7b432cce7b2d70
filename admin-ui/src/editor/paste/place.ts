import {
  type ContentMatch,
  Fragment,
  type Node,
  type NodeType,
  type ResolvedPos,
  type Schema,
  Slice,
} from "@tiptap/pm/model";
import type { EditorState, Transaction } from "@tiptap/pm/state";

// Every letter and every leaf: what must be there after a paste.
const weight = (content: Fragment): number => {
  let sum = 0;
  content.descendants((node) => {
    if (node.isText) sum += (node.text ?? "").replace(/\s/g, "").length;
    else if (node.isInline && node.type.name !== "hard_break") sum += 1;
  });
  return sum;
};

// The textblocks alone, as paragraphs, an item with its mark in front.
function flattened(content: Fragment, schema: Schema): Node[] {
  const out: Node[] = [];
  const walk = (node: Node, mark: string) => {
    if (node.isTextblock) {
      const words =
        mark === "" ? node.content : Fragment.from(schema.text(mark)).append(node.content);
      const paragraph = schema.nodes.paragraph?.createAndFill(null, words);
      if (paragraph) out.push(paragraph);
      return;
    }
    node.forEach((child, _offset, at) => {
      const item = child.type.name === "list_item";
      const start = Number(node.attrs.start ?? 1);
      const own = item ? (node.type.name === "ordered_list" ? `${start + at}. ` : "\u2013 ") : "";
      walk(child, item ? own : at === 0 ? mark : "");
    });
  };
  content.forEach((node) => {
    walk(node, "");
  });
  return out;
}

// All words in one line, for places that take nothing else.
function asLine(content: Fragment, schema: Schema): Fragment {
  let line = Fragment.empty;
  for (const paragraph of flattened(content, schema)) {
    const space = line.size > 0 && paragraph.content.size > 0;
    line = line.append(
      space ? Fragment.from(schema.text(" ")).append(paragraph.content) : paragraph.content,
    );
  }
  return line;
}

const mayHold = (type: NodeType): Set<NodeType> => {
  const found = new Set<NodeType>();
  const seen = new Set<ContentMatch>();
  const walk = (match: ContentMatch) => {
    if (seen.has(match)) return;
    seen.add(match);
    for (let edge = 0; edge < match.edgeCount; edge += 1) {
      const { type: one, next } = match.edge(edge);
      found.add(one);
      walk(next);
    }
  };
  walk(type.contentMatch);
  return found;
};

// A cell or a box is not to be torn open for what it cannot hold.
function fitsInside(content: Fragment, $from: ResolvedPos): boolean {
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const { type } = $from.node(depth);
    if (!type.spec.isolating || type.inlineContent) continue;
    const held = mayHold(type);
    let fits = true;
    content.forEach((node) => {
      fits &&= held.has(node.type);
    });
    return fits;
  }
  return true;
}

/**
 * The change that puts the content over the selection, or over `range`. Where the place takes no such blocks (a table cell, a
 * title), the words come as paragraphs or as one line: a paste never loses words to the schema.
 */
export function placed(
  state: EditorState,
  content: Fragment,
  range: { from: number; to: number } = state.selection,
): Transaction {
  const { schema } = state;
  const gone = weight(state.doc.slice(range.from, range.to).content);
  const due = weight(state.doc.content) - gone;
  const put = (slice: Slice): Transaction => {
    const change = state.tr;
    const whole =
      state.doc.resolve(range.from).depth === 0 && state.doc.resolve(range.to).depth === 0;
    if (whole && slice.openStart > 0)
      return change.replaceWith(range.from, range.to, slice.content);
    return change.replaceRange(range.from, range.to, slice);
  };
  const ways = [
    () =>
      fitsInside(content, state.doc.resolve(range.from)) ? Slice.maxOpen(content, false) : null,
    () => Slice.maxOpen(Fragment.from(flattened(content, schema)), false),
    () => new Slice(asLine(content, schema), 0, 0),
  ];
  let made = state.tr;
  for (const way of ways) {
    const slice = way();
    if (!slice) continue;
    try {
      made = put(slice);
      made.doc.check();
      if (weight(made.doc.content) >= due + weight(content)) return made;
    } catch {
      made = state.tr;
    }
  }
  return made;
}
