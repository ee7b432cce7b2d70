import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { anchorOf, freeAnchor } from "../schema";

/** The anchors that headings have, apart from the one there. */
export function takenAnchors(doc: Node, except: number): Set<string> {
  const taken = new Set<string>();
  doc.forEach((block, at) => {
    if (at !== except && typeof block.attrs.anchor === "string") taken.add(block.attrs.anchor);
  });
  return taken;
}

/**
 * The anchor of the heading there. One that has none gets the one its words make, and keeps it: a link that was given away must
 * not break when the words change. Null when the words make none.
 */
export function keptAnchor(editor: Editor, at: number): string | null {
  const heading = editor.state.doc.nodeAt(at);
  if (heading?.type.name !== "heading") return null;
  if (typeof heading.attrs.anchor === "string") return heading.attrs.anchor;
  const made = anchorOf(heading.textContent);
  if (made === "") return null;
  const anchor = freeAnchor(made, takenAnchors(editor.state.doc, at));
  editor.view.dispatch(editor.state.tr.setNodeAttribute(at, "anchor", anchor));
  return anchor;
}
