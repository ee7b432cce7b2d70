import { callOrReturn, Extension, getExtensionField, Node, type ParentConfig } from "@tiptap/core";
import { blockId } from "./blocks";
import { tableView } from "./framedViews";
import type { Surface } from "./surface";

/** The longest caption of a table, in characters. */
export const longestCaption = 300;

declare module "@tiptap/core" {
  interface NodeConfig<Options, Storage> {
    /** The part a node plays in a table, as prosemirror-tables wants to know it. */
    tableRole?:
      | string
      | ((this: {
          name: string;
          options: Options;
          storage: Storage;
          parent: ParentConfig<NodeConfig<Options>>["tableRole"];
        }) => string);
  }
}

const span = (name: string) => ({
  default: 1,
  parseHTML: (element: HTMLElement) =>
    Math.min(20, Math.max(1, Number.parseInt(element.getAttribute(name) ?? "1", 10) || 1)),
});

const cellAttributes = () => ({ colspan: span("colspan"), rowspan: span("rowspan") });

export const Table = Node.create<{ surface: Surface | null }>({
  name: "table",
  addOptions: () => ({ surface: null }),
  group: "block",
  content: "table_row+",
  isolating: true,
  tableRole: "table",
  addAttributes: () => ({
    ...blockId,
    caption: {
      default: "",
      parseHTML: (element) =>
        (
          element.getAttribute("data-caption") ??
          element.querySelector("caption")?.textContent ??
          ""
        )
          .replace(/\s+/g, " ")
          .trim()
          .slice(0, longestCaption),
      renderHTML: ({ caption }) => (caption ? { "data-caption": caption } : {}),
    },
  }),
  // A caption is an attribute: its words must not become a cell.
  parseHTML: () => [{ tag: "table" }, { tag: "caption", ignore: true }],
  renderHTML: ({ HTMLAttributes }) => ["table", HTMLAttributes, ["tbody", 0]],
  addNodeView() {
    const { surface } = this.options;
    return surface ? tableView(surface) : null;
  },
});

export const TableRow = Node.create({
  name: "table_row",
  content: "(table_header | table_cell)+",
  tableRole: "row",
  parseHTML: () => [{ tag: "tr" }],
  renderHTML: () => ["tr", 0],
});

export const TableHeader = Node.create({
  name: "table_header",
  content: "paragraph+",
  isolating: true,
  tableRole: "header_cell",
  addAttributes: cellAttributes,
  parseHTML: () => [{ tag: "th" }],
  renderHTML: ({ HTMLAttributes }) => ["th", HTMLAttributes, 0],
});

export const TableCell = Node.create({
  name: "table_cell",
  content: "paragraph+",
  isolating: true,
  tableRole: "cell",
  addAttributes: cellAttributes,
  parseHTML: () => [{ tag: "td" }],
  renderHTML: ({ HTMLAttributes }) => ["td", HTMLAttributes, 0],
});

/** Gives table nodes their roles, by which cells are worked on. */
export const TableRoles = Extension.create({
  name: "tableRoles",
  extendNodeSchema(extension) {
    const context = {
      name: extension.name,
      options: extension.options,
      storage: extension.storage,
    };
    const tableRole = callOrReturn(getExtensionField(extension, "tableRole", context));
    return tableRole ? { tableRole } : {};
  },
});
