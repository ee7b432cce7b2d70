import type { Editor } from "@tiptap/core";
import { redoDepth, undoDepth } from "@tiptap/pm/history";
import { useSyncExternalStore } from "react";

/** What the toolbar shows about the place the cursor is in. */
export interface ToolbarState {
  block: string;
  strong: boolean;
  em: boolean;
  sub: boolean;
  sup: boolean;
  link: boolean;
  bullet_list: boolean;
  ordered_list: boolean;
  blockquote: boolean;
  pullquote: boolean;
  table: boolean;
  canUndo: boolean;
  canRedo: boolean;
}

const blockName = (editor: Editor): string => {
  const { parent } = editor.state.selection.$from;
  return parent.type.name === "heading" ? `heading-${parent.attrs.level}` : parent.type.name;
};

function look(editor: Editor): ToolbarState {
  return {
    block: blockName(editor),
    strong: editor.isActive("strong"),
    em: editor.isActive("em"),
    sub: editor.isActive("sub"),
    sup: editor.isActive("sup"),
    link: editor.isActive("link"),
    bullet_list: editor.isActive("bullet_list"),
    ordered_list: editor.isActive("ordered_list"),
    blockquote: editor.isActive("blockquote"),
    pullquote: editor.isActive("pullquote"),
    table: editor.isActive("table"),
    canUndo: undoDepth(editor.state) > 0,
    canRedo: redoDepth(editor.state) > 0,
  };
}

const seen = new WeakMap<Editor, { key: string; state: ToolbarState }>();

// The same object while nothing the toolbar shows has changed: typing a word must not render the toolbar at each letter.
function snapshot(editor: Editor): ToolbarState {
  const state = look(editor);
  const key = JSON.stringify(state);
  const last = seen.get(editor);
  if (last?.key === key) return last.state;
  seen.set(editor, { key, state });
  return state;
}

/** Follows the cursor. */
export const useToolbarState = (editor: Editor): ToolbarState =>
  useSyncExternalStore(
    (notify) => {
      editor.on("transaction", notify);
      return () => {
        editor.off("transaction", notify);
      };
    },
    () => snapshot(editor),
  );
