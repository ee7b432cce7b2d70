import { Node } from "@tiptap/core";
import { isAnchor } from "./anchors";

/** The id of a first-level block: for diff and comments, never shown. */
export const blockId = { id: { default: null, rendered: false } };

export const Doc = Node.create({ name: "doc", topNode: true, content: "block+" });

export const Text = Node.create({ name: "text", group: "inline" });

export const Paragraph = Node.create({
  name: "paragraph",
  // Before every other block, so that it is what an empty place is filled with.
  priority: 1000,
  group: "block",
  content: "inline*",
  addAttributes: () => blockId,
  parseHTML: () => [{ tag: "p" }],
  renderHTML: () => ["p", 0],
});

/** Cross-heads; level 1 is the headline, which is no part of the body. */
export const Heading = Node.create({
  name: "heading",
  group: "block",
  content: "inline*",
  defining: true,
  addAttributes: () => ({
    ...blockId,
    level: { isRequired: true, rendered: false },
    anchor: {
      default: null,
      parseHTML: (element) => {
        const anchor = element.getAttribute("data-anchor") ?? "";
        return isAnchor(anchor) ? anchor : null;
      },
      renderHTML: ({ anchor }) => (anchor ? { "data-anchor": anchor } : {}),
    },
  }),
  parseHTML: () => [
    { tag: "h1", attrs: { level: 2 } },
    { tag: "h2", attrs: { level: 2 } },
    { tag: "h3", attrs: { level: 3 } },
    { tag: "h4", attrs: { level: 4 } },
    { tag: "h5", attrs: { level: 4 } },
    { tag: "h6", attrs: { level: 4 } },
  ],
  renderHTML: ({ node, HTMLAttributes }) => [`h${node.attrs.level}`, HTMLAttributes, 0],
  addKeyboardShortcuts() {
    const toggle = (level: number) => () =>
      this.editor.commands.toggleNode("heading", "paragraph", { level });
    return {
      "Mod-Alt-0": () => this.editor.commands.setNode("paragraph"),
      "Mod-Alt-2": toggle(2),
      "Mod-Alt-3": toggle(3),
      "Mod-Alt-4": toggle(4),
    };
  },
});

export const Blockquote = Node.create({
  name: "blockquote",
  group: "block",
  content: "(paragraph | bullet_list | ordered_list)+",
  defining: true,
  addAttributes: () => blockId,
  parseHTML: () => [{ tag: "blockquote" }],
  renderHTML: () => ["blockquote", 0],
});

export const Pullquote = Node.create({
  name: "pullquote",
  group: "block",
  content: "inline*",
  defining: true,
  addAttributes: () => blockId,
  parseHTML: () => [{ tag: "aside[data-pullquote]" }],
  renderHTML: () => ["aside", { "data-pullquote": "" }, 0],
});

export const HorizontalRule = Node.create({
  name: "horizontal_rule",
  group: "block",
  addAttributes: () => blockId,
  parseHTML: () => [{ tag: "hr" }],
  renderHTML: () => ["hr"],
});
