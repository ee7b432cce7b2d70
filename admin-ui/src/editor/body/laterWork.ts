import { dropCursor } from "@tiptap/pm/dropcursor";
import { gapCursor } from "@tiptap/pm/gapcursor";
import { keymap } from "@tiptap/pm/keymap";
import type { Plugin } from "@tiptap/pm/state";
import { goToNextCell, tableEditing } from "@tiptap/pm/tables";
import { finding } from "../find/plugin";
import { letters } from "./letters";
import { resting } from "./resting";

/** What is needed to work on a text, and to write quickly in a long one: cells, places between blocks, dropping, finding. */
export const laterWork = (dropLook: string): Plugin[] => [
  keymap({ Tab: goToNextCell(1), "Shift-Tab": goToNextCell(-1) }),
  tableEditing(),
  gapCursor(),
  dropCursor({ class: dropLook, color: false }),
  finding(),
  ...letters(),
  ...resting(),
];
