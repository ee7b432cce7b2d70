import { Mark, type Node } from "@tiptap/pm/model";
import { TextSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";

/** A cursor behind plain text, in the document and on the page. */
export interface Place {
  doc: Node;
  at: number;
  /** What stands in front of the cursor under the same marks. */
  before: string;
  /** The same place on the page. */
  text: Text;
  offset: number;
}

const joining = /^[\p{M}\u200c\u200d]/u;

/**
 * The place of the cursor when the text in front of it would take what is typed there; null when the place is anything else: a
 * selection, the start of a line, the edge of a bold or linked word, or a cursor the page has moved and not yet told.
 */
export function behindText(view: EditorView): Place | null {
  const { doc, selection, storedMarks } = view.state;
  if (!view.editable || storedMarks || !(selection instanceof TextSelection)) return null;
  const { $cursor } = selection;
  const before = $cursor?.nodeBefore;
  if (!$cursor || !before?.text || !Mark.sameSet(before.marks, $cursor.marks())) return null;
  if (joining.test($cursor.nodeAfter?.text ?? "")) return null;
  const shown = (view.root as Document).getSelection();
  const text = shown?.focusNode;
  if (!shown?.isCollapsed || !(text instanceof Text) || !view.dom.contains(text)) return null;
  const { focusOffset: offset } = shown;
  if (offset === 0 || view.posAtDOM(text, offset) !== $cursor.pos) return null;
  return { doc, at: $cursor.pos, before: before.text, text, offset };
}

/** Whether the cursor is still there, on the page as in the document. */
export function isStillAt(view: EditorView, { doc, at, text, offset }: Place): boolean {
  const { selection } = view.state;
  if (view.state.doc !== doc || !selection.empty || selection.head !== at) return false;
  const shown = (view.root as Document).getSelection();
  return !!shown?.isCollapsed && shown.focusNode === text && shown.focusOffset === offset;
}
