import type { Editor } from "@tiptap/core";

const cell = (type: string) => ({ type, content: [{ type: "paragraph" }] });
const row = (type: string) => ({
  type: "table_row",
  content: [cell(type), cell(type), cell(type)],
});

/** Puts a table of a header row and two rows, three columns wide, and the cursor into its first cell. */
export function insertTable(editor: Editor): void {
  const at = editor.state.selection.from;
  const table = {
    type: "table",
    content: [row("table_header"), row("table_cell"), row("table_cell")],
  };
  editor.chain().focus().insertContent(table).run();
  let first: number | null = null;
  editor.state.doc.nodesBetween(
    Math.max(0, at - 1),
    editor.state.doc.content.size,
    (node, place) => {
      if (first === null && node.type.name === "table_header") first = place + 2;
      return first === null;
    },
  );
  if (first !== null) editor.commands.setTextSelection(first);
}

/** Puts a dividing rule. */
export function insertRule(editor: Editor): void {
  editor.chain().focus().insertContent({ type: "horizontal_rule" }).run();
}

/** Cites a document of the register. */
export function insertDocument(editor: Editor, code: string): void {
  editor.chain().focus().insertContent({ type: "document_reference", attrs: { code } }).run();
}

/** Puts a locked quotation of the register. */
export function insertQuotation(editor: Editor, code: string): void {
  editor.chain().focus().insertContent({ type: "quotation", attrs: { code } }).run();
}
