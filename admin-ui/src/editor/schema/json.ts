import type { Node as ProseMirrorNode } from "@tiptap/pm/model";
import type { Body } from "../../api";
import { withBlockIds } from "./blockIds";
import { bodySchema } from "./extensions";

interface Json {
  type: string;
  attrs?: Record<string, unknown>;
  content?: Json[];
  marks?: Json[];
  text?: string;
}

const present = (attrs: Record<string, unknown> | undefined) => {
  const kept = Object.entries(attrs ?? {}).filter(([, value]) => value !== null);
  return kept.length > 0 ? { attrs: Object.fromEntries(kept) } : {};
};

function plain(node: Json): Json {
  return {
    type: node.type,
    ...present(node.attrs),
    ...(node.content ? { content: node.content.map(plain) } : {}),
    ...(node.marks?.length ? { marks: node.marks.map(plain) } : {}),
    ...(node.text !== undefined ? { text: node.text } : {}),
  };
}

// Blocks are replaced, never changed: one that was not written in is not written out again. The journal asks for the whole body
// several times a second while somebody types.
const written = new WeakMap<ProseMirrorNode, Json>();

function jsonOf(block: ProseMirrorNode): Json {
  const known = written.get(block);
  if (known) return known;
  const json = plain(block.toJSON());
  written.set(block, json);
  return json;
}

/** The body as the server takes it: no nulls, no empty lists of marks. Never to be changed in place. */
export const bodyOf = (document: ProseMirrorNode): Body => ({
  type: "doc",
  content: document.children.map(jsonOf),
});

/** Whether this interface knows everything in the body. Opening a body it does not know would silently drop parts. */
export function understands(body: Body): boolean {
  try {
    bodySchema().nodeFromJSON(withBlockIds(body)).check();
    return true;
  } catch {
    return false;
  }
}

/**
 * The body as the editor would write it: every block with its id, defaults spelled out. The server leaves defaults out, and
 * two spellings of one text must not look like a change. A body this interface does not know stays as it is.
 */
export const openedBody = (body: Body): Body =>
  understands(body) ? bodyOf(bodySchema().nodeFromJSON(withBlockIds(body))) : body;
