import type { Node } from "@tiptap/pm/model";

/** The first-level blocks one can turn into one another. */
export const kinds = [
  "paragraph",
  "heading-2",
  "heading-3",
  "heading-4",
  "bullet_list",
  "ordered_list",
  "blockquote",
  "pullquote",
  "box",
  "fact_check",
  "live_entry",
] as const;
/** One of them. */
export type Kind = (typeof kinds)[number];

/** What a first-level block is, as the catalogue names it. */
export const kindOf = (block: Node): string =>
  block.type.name === "heading" ? `heading-${block.attrs.level}` : block.type.name;

/** Whether the block's words can be set as another kind. */
export const isKind = (kind: string): kind is Kind => kinds.some((one) => one === kind);
