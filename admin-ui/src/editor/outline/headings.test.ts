// @vitest-environment node
import { expect, it } from "vitest";
import { bodySchema } from "../schema";
import { headingAt, headingsIn } from "./headings";

const heading = (id: string, level: number, words = "") => ({
  type: "heading",
  attrs: { id, level },
  ...(words ? { content: [{ type: "text", text: words }] } : {}),
});
const line = { type: "paragraph", attrs: { id: "p" }, content: [{ type: "text", text: "chữ" }] };
const doc = (...content: object[]) => bodySchema().nodeFromJSON({ type: "doc", content });

it("lists headings with their places, and tells where a level was left out", () => {
  const found = headingsIn(
    doc(
      line,
      heading("a", 2, "Một"),
      line,
      heading("b", 4, "Sâu"),
      heading("c", 3),
      heading("d", 2),
    ),
  );
  expect(found.map((one) => [one.id, one.level, one.text, one.skippedFrom])).toEqual([
    ["a", 2, "Một", null],
    ["b", 4, "Sâu", 2],
    ["c", 3, "", null],
    ["d", 2, "", null],
  ]);
});

it("an article that begins with level 3 has left one out", () => {
  expect(headingsIn(doc(heading("a", 3, "x")))[0]?.skippedFrom).toBe(1);
  expect(headingsIn(doc(heading("a", 2, "x")))[0]?.skippedFrom).toBeNull();
});

it("knows under which heading a place is", () => {
  const found = headingsIn(doc(line, heading("a", 2, "Một"), line, heading("b", 2, "Hai")));
  expect(headingAt(found, 0)).toBeUndefined();
  expect(headingAt(found, found[0]?.at ?? -1)?.id).toBe("a");
  expect(headingAt(found, (found[1]?.at ?? 0) - 1)?.id).toBe("a");
  expect(headingAt(found, 10_000)?.id).toBe("b");
});
