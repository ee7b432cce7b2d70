import { Node } from "@tiptap/core";
import { blockId } from "./blocks";

export const BulletList = Node.create({
  name: "bullet_list",
  group: "block",
  content: "list_item+",
  addAttributes: () => blockId,
  parseHTML: () => [{ tag: "ul" }],
  renderHTML: () => ["ul", 0],
});

export const OrderedList = Node.create({
  name: "ordered_list",
  group: "block",
  content: "list_item+",
  addAttributes: () => ({
    ...blockId,
    start: {
      default: 1,
      parseHTML: (element) =>
        Math.max(1, Number.parseInt(element.getAttribute("start") ?? "1", 10) || 1),
    },
  }),
  parseHTML: () => [{ tag: "ol" }],
  renderHTML: ({ HTMLAttributes }) => ["ol", HTMLAttributes, 0],
});

export const ListItem = Node.create({
  name: "list_item",
  content: "paragraph (paragraph | bullet_list | ordered_list)*",
  defining: true,
  parseHTML: () => [{ tag: "li" }],
  renderHTML: () => ["li", 0],
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem("list_item"),
      Tab: () => this.editor.commands.sinkListItem("list_item"),
      "Shift-Tab": () => this.editor.commands.liftListItem("list_item"),
    };
  },
});
