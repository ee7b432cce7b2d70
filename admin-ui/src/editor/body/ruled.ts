import type { EditorView } from "@tiptap/pm/view";

/** Lets the rules at the start of a line have what is typed at the cursor; answers whether one of them took it. */
export function ruled(view: EditorView, typed: string): boolean {
  const { from, to } = view.state.selection;
  const plain = () => view.state.tr.insertText(typed);
  return !!view.someProp("handleTextInput", (rule) => rule(view, from, to, typed, plain));
}
