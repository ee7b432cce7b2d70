import type { Editor } from "@tiptap/core";
import { redoDepth, undoDepth } from "@tiptap/pm/history";
import { quotedAt } from "./asked";
import { isKind, kindOf, selectedBlocks } from "./commands";
import { alike, useEditorLook } from "./following";

/** What the toolbar shows about the place the cursor is in. */
export interface ToolbarState {
  /** The kind of the first-level block; null when the selection touches several kinds. */
  kind: string | null;
  turnable: boolean;
  strong: boolean;
  em: boolean;
  strike: boolean;
  sub: boolean;
  sup: boolean;
  link: boolean;
  lang: boolean;
  abbr: boolean;
  bullet_list: boolean;
  ordered_list: boolean;
  table: boolean;
  heading: boolean;
  editable: boolean;
  /** Something quoted by reference is selected. */
  quoted: boolean;
  canUndo: boolean;
  canRedo: boolean;
}

const withAttributes = new Set([
  "heading",
  "table",
  "fact_check",
  "live_entry",
  "embed",
  "related_articles",
  "document_link",
]);

function look(editor: Editor): ToolbarState {
  const { state } = editor;
  const blocks = selectedBlocks(state);
  const kinds = new Set<string>();
  for (let index = blocks.from; index < blocks.to; index += 1)
    kinds.add(kindOf(state.doc.child(index)));
  const all = [...kinds];
  const first = state.doc.child(blocks.from).type.name;
  return {
    kind: all.length === 1 ? (all[0] ?? null) : null,
    turnable: all.every(isKind),
    strong: editor.isActive("strong"),
    em: editor.isActive("em"),
    strike: editor.isActive("strike"),
    sub: editor.isActive("sub"),
    sup: editor.isActive("sup"),
    link: editor.isActive("link"),
    lang: editor.isActive("lang"),
    abbr: editor.isActive("abbr"),
    bullet_list: editor.isActive("bullet_list"),
    ordered_list: editor.isActive("ordered_list"),
    table: first === "table",
    heading: first === "heading",
    editable: withAttributes.has(first) || editor.isActive("footnote"),
    quoted: quotedAt(state),
    canUndo: undoDepth(state) > 0,
    canRedo: redoDepth(state) > 0,
  };
}

/** Follows the cursor, frame by frame. */
export const useToolbarState = (editor: Editor): ToolbarState => useEditorLook(editor, look, alike);
