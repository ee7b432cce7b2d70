import type { Node } from "@tiptap/pm/model";

/** One heading of the body. */
export interface Heading {
  /** The id of its block. */
  id: string;
  level: number;
  text: string;
  /** Where its block begins. */
  at: number;
  /** The level before it, when one was left out between the two. */
  skippedFrom: number | null;
}

/** The headings in reading order. The body begins below the headline, which is level 1. */
export function headingsIn(doc: Node): Heading[] {
  const found: Heading[] = [];
  let before = 1;
  doc.forEach((block, at) => {
    if (block.type.name !== "heading") return;
    const level = Number(block.attrs.level);
    found.push({
      id: String(block.attrs.id),
      level,
      text: block.textBetween(0, block.content.size, " ", " ").trim(),
      at,
      skippedFrom: level > before + 1 ? before : null,
    });
    before = level;
  });
  return found;
}

/** The heading that the position stands under: the last one that begins at or before it. */
export const headingAt = (headings: readonly Heading[], position: number): Heading | undefined =>
  headings.findLast((heading) => heading.at <= position);
