import { Fragment, type Node } from "@tiptap/pm/model";
import { type Command, type EditorState, NodeSelection, TextSelection } from "@tiptap/pm/state";
import { newBlockId } from "../../schema";

/** The first-level blocks a selection touches: indexes in the document (`to` excluded), and where they begin and end. */
export interface Blocks {
  from: number;
  to: number;
  start: number;
  end: number;
}

/** The first-level blocks of the selection. */
export function selectedBlocks({ doc, selection }: EditorState): Blocks {
  const from = Math.min(selection.$from.index(0), doc.childCount - 1);
  const { $to } = selection;
  // A position between two blocks ends with the block before it.
  const to = Math.max(from + 1, $to.depth === 0 ? $to.index(0) : $to.index(0) + 1);
  let start = 0;
  for (let index = 0; index < from; index += 1) start += doc.child(index).nodeSize;
  let end = start;
  for (let index = from; index < to; index += 1) end += doc.child(index).nodeSize;
  return { from, to, start, end };
}

/** The innermost list item around the cursor that has a sibling in that direction; null when there is none. */
function movableItem({ selection: { $from, $to } }: EditorState, direction: -1 | 1) {
  for (let depth = $from.sharedDepth($to.pos); depth > 0; depth -= 1) {
    if ($from.node(depth).type.name !== "list_item") continue;
    const list = $from.node(depth - 1);
    const sibling = $from.index(depth - 1) + direction;
    if (sibling < 0 || sibling >= list.childCount) return null;
    return { start: $from.before(depth), end: $from.after(depth), sibling: list.child(sibling) };
  }
  return null;
}

/**
 * Moves the list item at the cursor, or the selected blocks, one place up or down. It is the neighbour that travels, so the
 * selection, and what an input method holds, stay where they are.
 */
export const moveBlocks =
  (direction: -1 | 1): Command =>
  (state, dispatch) => {
    const item = movableItem(state, direction);
    let start: number;
    let end: number;
    let neighbour: Node | null | undefined;
    if (item) ({ start, end, sibling: neighbour } = item);
    else {
      const blocks = selectedBlocks(state);
      ({ start, end } = blocks);
      neighbour = state.doc.maybeChild(direction < 0 ? blocks.from - 1 : blocks.to);
    }
    if (!neighbour) return false;
    if (dispatch) {
      const size = neighbour.nodeSize;
      const change =
        direction < 0
          ? state.tr.insert(end, neighbour).delete(start - size, start)
          : state.tr.delete(end, end + size).insert(start, neighbour);
      dispatch(change.scrollIntoView());
    }
    return true;
  };

/** Puts a copy of the selected blocks below them, with ids of its own, and goes there. */
export const duplicateBlocks: Command = (state, dispatch) => {
  const { from, to, end } = selectedBlocks(state);
  if (dispatch) {
    const copies: Node[] = [];
    for (let index = from; index < to; index += 1) {
      const block = state.doc.child(index);
      const anchor = "anchor" in block.attrs ? { anchor: null } : {};
      const attrs = { ...block.attrs, ...anchor, id: newBlockId() };
      copies.push(block.type.create(attrs, block.content));
    }
    const change = state.tr.insert(end, Fragment.from(copies));
    dispatch(select(change, end).scrollIntoView());
  }
  return true;
};

/** Removes the selected blocks; the last one leaves an empty paragraph behind. */
export const removeBlocks: Command = (state, dispatch) => {
  const { start, end } = selectedBlocks(state);
  if (dispatch) {
    const all = start === 0 && end === state.doc.content.size;
    const paragraph = all ? state.schema.nodes.paragraph?.createAndFill() : null;
    const change = paragraph
      ? state.tr.replaceWith(start, end, paragraph)
      : state.tr.delete(start, end);
    dispatch(select(change, Math.min(start, change.doc.content.size - 1)).scrollIntoView());
  }
  return true;
};

/** Selects what can be selected at a place between blocks: the text of the next block, or the block itself. */
export function select(change: EditorState["tr"], at: number): EditorState["tr"] {
  const block = change.doc.nodeAt(at);
  if (block && (block.isLeaf || block.type.spec.atom))
    return change.setSelection(NodeSelection.create(change.doc, at));
  return change.setSelection(TextSelection.near(change.doc.resolve(at + 1)));
}

/**
 * Puts a block where the cursor is: in place of an empty first-level paragraph, otherwise below the present block. The cursor
 * goes into its first line; after a block without text it goes to the next line, which is made if there is none.
 */
export const insertBlock =
  (block: Node): Command =>
  (state, dispatch) => {
    const { to, end } = selectedBlocks(state);
    const { $from, empty } = state.selection;
    const replaces =
      empty &&
      $from.depth === 1 &&
      $from.parent.type.name === "paragraph" &&
      $from.parent.childCount === 0;
    const start = replaces ? $from.before(1) : end;
    if (dispatch) {
      const change = replaces
        ? state.tr.replaceWith(start, $from.after(1), block)
        : state.tr.insert(end, block);
      if (!block.isLeaf && !block.type.spec.atom) {
        dispatch(select(change, start).scrollIntoView());
        return true;
      }
      const after = start + block.nodeSize;
      const next = state.doc.maybeChild(to);
      const paragraph = state.schema.nodes.paragraph;
      if (!next?.isTextblock && paragraph) change.insert(after, paragraph.create());
      change.setSelection(TextSelection.near(change.doc.resolve(after + 1)));
      dispatch(change.scrollIntoView());
    }
    return true;
  };

/** Enter at the end of a title goes into the empty line below it, if there is one, instead of making another. */
export const leaveTitle: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const title = $from.parent.type.name;
  if (!empty || (title !== "box_title" && title !== "claim")) return false;
  const next = $from.node(-1).maybeChild($from.index(-1) + 1);
  if ($from.parentOffset < $from.parent.content.size) return false;
  if (next?.type.name !== "paragraph" || next.childCount > 0) return false;
  const below = state.doc.resolve($from.after() + 1);
  dispatch?.(state.tr.setSelection(TextSelection.near(below)).scrollIntoView());
  return true;
};

/**
 * Enter in an empty last paragraph of a closed block (box, fact check, live entry) goes on below it: such a block cannot be lifted
 * out of, and without this there would be no way out of the last one by keyboard.
 */
export const leaveBlock: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.depth !== 2 || $from.parent.type.name !== "paragraph") return false;
  const block = $from.node(1);
  if ($from.parent.childCount > 0 || !block.type.spec.isolating) return false;
  if ($from.index(1) !== block.childCount - 1) return false;
  const before = block.maybeChild(block.childCount - 2);
  if (!before || before.type.name === "box_title" || before.type.name === "claim") return false;
  const paragraph = state.schema.nodes.paragraph?.create();
  if (!paragraph) return false;
  if (dispatch) {
    const change = state.tr.delete($from.before(2), $from.after(2));
    const below = change.mapping.map($from.after(1));
    change.insert(below, paragraph);
    dispatch(select(change, below).scrollIntoView());
  }
  return true;
};
