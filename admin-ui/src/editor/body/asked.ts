import type { Node } from "@tiptap/pm/model";
import { type EditorState, NodeSelection } from "@tiptap/pm/state";

/** A dialog that the writing surface asks for. */
export type Asked =
  | {
      kind:
        | "link"
        | "document"
        | "quotation"
        | "indicator"
        | "person"
        | "card"
        | "table"
        | "embed"
        | "related"
        | "footnote"
        | "lang"
        | "abbr";
    }
  /** The attributes of the node there. */
  | { kind: "edit"; at: number };

/** Opens a dialog. */
export type Ask = (asked: Asked) => void;

// Of what is quoted by reference there is nothing to change; one sees where else it is used.
const quoted = new Set([
  "quotation",
  "indicator_reference",
  "document_reference",
  "person_reference",
]);

const editable = new Set([
  "heading",
  "table",
  "fact_check",
  "live_entry",
  "embed",
  "related_articles",
  "document_link",
  "footnote",
]);

/** Whether something quoted by reference is selected. */
export const quotedAt = ({ selection }: EditorState): boolean =>
  selection instanceof NodeSelection && quoted.has(selection.node.type.name);

const has = (node: Node | null | undefined): boolean => !!node && editable.has(node.type.name);

/** Where the node stands whose attributes the cursor means: a note beside it first, then the block around it. */
export function editTarget(state: EditorState): number | null {
  const { selection, doc } = state;
  if (quotedAt(state)) return selection.from;
  if (selection instanceof NodeSelection && has(selection.node)) return selection.from;
  const { $from } = selection;
  if (has($from.nodeBefore) && $from.nodeBefore?.isInline)
    return $from.pos - $from.nodeBefore.nodeSize;
  if (has($from.nodeAfter) && $from.nodeAfter?.isInline) return $from.pos;
  if ($from.depth === 0) return has(doc.nodeAt($from.pos)) ? $from.pos : null;
  return has($from.node(1)) ? $from.before(1) : null;
}
