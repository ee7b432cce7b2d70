import type { Node as ProseMirrorNode, Schema } from "@tiptap/pm/model";
import type { Body } from "../../api";
import { withBlockIds } from "./blockIds";

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

/** The body as the server takes it: no nulls, no empty lists of marks. */
export const bodyOf = (document: ProseMirrorNode): Body => {
  const body = plain(document.toJSON());
  return { type: "doc", content: body.content ?? [] };
};

/** Whether this interface knows everything in the body. Opening a body it does not know would silently drop parts. */
export function understands(schema: Schema, body: Body): boolean {
  try {
    schema.nodeFromJSON(withBlockIds(body)).check();
    return true;
  } catch {
    return false;
  }
}
