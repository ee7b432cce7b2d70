import { describe, expect, it } from "vitest";
import owned from "../../../../docs/api/document-schema.json";
import { bodySchema } from "./extensions";

interface OwnedAttr {
  required: boolean;
  default?: unknown;
}

interface OwnedNode {
  attrs: Record<string, OwnedAttr>;
  children: string[];
  content: string;
  group: string | null;
  inline: boolean;
  leaf: boolean;
  marks: string;
}

const schema = bodySchema();
const ownedNodes = owned.nodes as unknown as Record<string, OwnedNode>;
const ownedMarks = owned.marks as unknown as Record<
  string,
  { attrs: Record<string, OwnedAttr>; excludes: string | null }
>;

// Required on the server, null here: ProseMirror must be able to make the only child a node can have.
const generatable: Record<string, string[]> = { related_article: ["number"] };
const ourAttrs = (name: string) =>
  Object.fromEntries(
    Object.entries(schema.nodes[name]?.spec.attrs ?? {}).map(([attr, spec]) => [
      attr,
      generatable[name]?.includes(attr) ? {} : (spec as OwnedAttr),
    ]),
  );

const comparable = (attrs: Record<string, { default?: unknown }> | null | undefined) =>
  Object.fromEntries(
    Object.entries(attrs ?? {}).map(([name, attr]) => [
      name,
      "default" in attr ? { required: false, default: attr.default } : { required: true },
    ]),
  );

describe("the editor's schema equals the server's", () => {
  it("in its top node and its names", () => {
    expect(schema.topNodeType.name).toBe(owned.top_node);
    expect(Object.keys(schema.nodes).sort()).toEqual(Object.keys(owned.nodes).sort());
    expect(Object.keys(schema.marks).sort()).toEqual(Object.keys(owned.marks).sort());
  });

  it.each(Object.keys(ownedNodes))("in the node %s", (name) => {
    const ours = schema.nodes[name];
    const theirs = ownedNodes[name];
    expect({
      attrs: comparable(ourAttrs(name)),
      content: ours?.spec.content ?? "",
      group: ours?.spec.group ?? null,
      inline: ours?.isInline,
      leaf: ours?.isLeaf,
      marks: ours?.inlineContent && ours.markSet?.length !== 0 ? "_" : "",
    }).toEqual({
      attrs: comparable(theirs?.attrs),
      content: theirs?.content,
      group: theirs?.group,
      inline: theirs?.inline,
      leaf: theirs?.leaf,
      marks: theirs?.marks,
    });
  });

  it.each(Object.keys(ownedNodes))("in what may stand inside %s", (name) => {
    const allowed = new Set<string>();
    const seen = new Set<unknown>();
    const walk = (match: import("@tiptap/pm/model").ContentMatch | undefined) => {
      if (!match || seen.has(match)) return;
      seen.add(match);
      for (let edge = 0; edge < match.edgeCount; edge += 1) {
        const { type, next } = match.edge(edge);
        allowed.add(type.name);
        walk(next);
      }
    };
    walk(schema.nodes[name]?.contentMatch);
    expect([...allowed].sort()).toEqual([...(ownedNodes[name]?.children ?? [])].sort());
  });

  it("in its marks, their attributes, what they exclude and their order", () => {
    expect(Object.keys(schema.marks)).toEqual(owned.mark_order);
    for (const [name, theirs] of Object.entries(ownedMarks)) {
      const ours = schema.marks[name];
      expect(comparable(ours?.spec.attrs), name).toEqual(comparable(theirs.attrs));
      const others = Object.keys(schema.marks).filter(
        (other) => other !== name && schema.marks[other] && ours?.excludes(schema.marks[other]),
      );
      expect(others, name).toEqual(theirs.excludes ? [theirs.excludes] : []);
    }
  });
});
