// @vitest-environment node
import { expect, it } from "vitest";
import { bodySchema } from "./schema";
import { lengthOf, lengthOfDocument, lengthOfPart, minutesFor, wordsIn } from "./words";

const p = (words: string) => ({ type: "paragraph", content: [{ type: "text", text: words }] });
const doc = (...content: object[]) => bodySchema().nodeFromJSON({ type: "doc", content });

it.each([
  ["", 0, 0],
  ["Quy hoạch tỉnh", 3, 14],
  ["Quy hoạch tỉnh".normalize("NFD"), 3, 14],
  ["– 5.000 tỷ đồng –", 3, 17],
  ["😀 vui", 1, 5],
])("%j has its words and characters", (line, words, characters) =>
  expect(lengthOf(line)).toEqual({ words, characters }),
);

it("counts a document block by block, and a part of it", () => {
  const article = doc(p("một hai"), {
    type: "bullet_list",
    content: [{ type: "list_item", content: [p("ba bốn")] }],
  });
  expect(lengthOfDocument(article)).toEqual({ words: 4, characters: 13 });
  expect(lengthOfPart(article, 1, 4)).toEqual({ words: 1, characters: 3 });
  expect(lengthOfPart(article, 4, 4)).toBeNull();
});

it("counts stored bodies alike", () => {
  expect(wordsIn({ type: "doc", content: [p("một hai"), p("ba")] })).toBe(3);
});

it("nothing is read in no time", () => {
  expect([minutesFor(0), minutesFor(250), minutesFor(1_300)]).toEqual([1, 1, 5]);
});
