import { Extension } from "@tiptap/core";
import { baseKeymap } from "@tiptap/pm/commands";
import { closeHistory } from "@tiptap/pm/history";
import { InputRule, inputRules } from "@tiptap/pm/inputrules";
import { keymap } from "@tiptap/pm/keymap";
import type { NodeType } from "@tiptap/pm/model";
import { findWrapping } from "@tiptap/pm/transform";

// Each rule closes the undo step, so that Ctrl+Z takes back the conversion and not the words before it. Backspace never
// undoes a rule: UniKey and its kin type by sending Backspaces, and would set it off in the middle of a syllable.
const heading = (type: NodeType) =>
  new InputRule(/^(#{2,4})\s$/, (state, match, start, end) => {
    const block = state.doc.resolve(start).parent;
    if (block.type.name !== "paragraph") return null;
    const attrs = { id: block.attrs.id, level: match[1]?.length ?? 2 };
    return closeHistory(state.tr.delete(start, end).setBlockType(start, start, type, attrs));
  });

const wrapping = (pattern: RegExp, type: NodeType) =>
  new InputRule(pattern, (state, _match, start, end) => {
    const change = state.tr.delete(start, end);
    const range = change.doc.resolve(start).blockRange();
    const wrap = range && findWrapping(range, type);
    return wrap ? closeHistory(change.wrap(range, wrap)) : null;
  });

/** What keys do beyond inserting themselves: ProseMirror's own base keys and a few rules at the start of a line. */
export const Typing = Extension.create({
  name: "typing",
  priority: 10,
  addProseMirrorPlugins() {
    const { nodes } = this.editor.schema;
    const rules = [
      nodes.heading && heading(nodes.heading),
      nodes.bullet_list && wrapping(/^[-*•]\s$/, nodes.bullet_list),
      nodes.ordered_list && wrapping(/^1[.)]\s$/, nodes.ordered_list),
      nodes.blockquote && wrapping(/^>\s$/, nodes.blockquote),
    ].filter((rule) => rule !== undefined);
    return [inputRules({ rules }), keymap(baseKeymap)];
  },
});
