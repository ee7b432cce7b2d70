// @vitest-environment node
import { readFileSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { Drawing } from "./drawn.testing";
import { bodySchema } from "./extensions";
import { bodyOf } from "./json";

const fixture = (name: string) =>
  new URL(`../../../../tests/fixtures/bodies-of-the-${name}.json`, import.meta.url);
const read = (name: string) => JSON.parse(readFileSync(fixture(name), "utf8"));

interface Json {
  type?: string;
  attrs?: Record<string, unknown>;
  content?: Json[];
  marks?: Json[];
}

/** As the server writes it: what is at its default is left out. */
function short(node: Json): Json {
  const { attrs, content, marks, ...rest } = node;
  const specs =
    bodySchema().nodes[node.type ?? ""]?.spec.attrs ??
    bodySchema().marks[node.type ?? ""]?.spec.attrs;
  const kept = Object.entries(attrs ?? {}).filter(([name, value]) => {
    const spec = specs?.[name];
    return !(spec && "default" in spec && spec.default === value);
  });
  return {
    ...rest,
    ...(kept.length > 0 ? { attrs: Object.fromEntries(kept) } : {}),
    ...(content?.length ? { content: content.map(short) } : {}),
    ...(marks?.length ? { marks: marks.map(short) } : {}),
  };
}

it("whatever the server can hold is opened here and goes back as it came", () => {
  const bodies: Json[] = read("server");
  expect(bodies.length).toBeGreaterThanOrEqual(60);
  for (const body of bodies) {
    const opened = bodySchema().nodeFromJSON(body);
    opened.check();
    expect(short(bodyOf(opened) as Json)).toEqual(body);
  }
});

// The server's test reads this file. UPDATE_SNAPSHOTS=1 writes it anew after a change of the schema.
it("the server is shown what this schema can make today", () => {
  const bodies = Array.from({ length: 60 }, (_, seed) => bodyOf(new Drawing(seed).body()));
  if (process.env.UPDATE_SNAPSHOTS)
    writeFileSync(
      fixture("editor"),
      `[\n${bodies.map((body) => JSON.stringify(body)).join(",\n")}\n]\n`,
    );
  expect(bodies).toEqual(read("editor"));
});
