// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Piece, wordDiff } from "./wordDiff";

const seed = 20261122;
const words = fc
  .array(fc.constantFrom("bài", "báo", "chưa", "gửi", " ", " ", ",", "12", "\n"), { maxLength: 40 })
  .map((parts) => parts.join(""));
const read = (pieces: Piece[], without: Piece["op"]) =>
  pieces
    .filter((piece) => piece.op !== without)
    .map((piece) => piece.text)
    .join("");

describe("the difference of two texts", () => {
  it("is told in whole syllables", () => {
    expect(wordDiff("Quy hoạch Thủ đô.", "Quy hoạch chung Thủ đô!")).toEqual([
      { op: "same", text: "Quy hoạch " },
      { op: "added", text: "chung " },
      { op: "same", text: "Thủ đô" },
      { op: "removed", text: "." },
      { op: "added", text: "!" },
    ]);
    expect(wordDiff("tạo", "tạp")).toEqual([
      { op: "removed", text: "tạo" },
      { op: "added", text: "tạp" },
    ]);
  });

  it("reads as the old text without what was added, and as the new one without what was removed", () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const pieces = wordDiff(before, after);
        expect(read(pieces, "added")).toBe(before);
        expect(read(pieces, "removed")).toBe(after);
      }),
      { seed, numRuns: 500 },
    );
  });

  it("is nothing for equal texts, and never longer than replacing everything", () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        expect(wordDiff(before, before).every((piece) => piece.op === "same")).toBe(true);
        const changed = wordDiff(before, after).filter((piece) => piece.op !== "same");
        const length = changed.reduce((sum, piece) => sum + piece.text.length, 0);
        expect(length).toBeLessThanOrEqual(before.length + after.length);
      }),
      { seed },
    );
  });

  it("finds the shortest way", () => {
    const shortest = (before: string[], after: string[]): number => {
      const row = Array.from({ length: after.length + 1 }, (_, j) => j);
      for (let i = 1; i <= before.length; i += 1) {
        let diagonal = row[0] as number;
        row[0] = i;
        for (let j = 1; j <= after.length; j += 1) {
          const above = row[j] as number;
          row[j] =
            before[i - 1] === after[j - 1] ? diagonal : 1 + Math.min(above, row[j - 1] as number);
          diagonal = above;
        }
      }
      return row[after.length] as number;
    };
    const letters = fc.array(fc.constantFrom("!", "?", "."), { maxLength: 12 });
    fc.assert(
      fc.property(letters, letters, (before, after) => {
        const changed = wordDiff(before.join(""), after.join("")).filter(
          (one) => one.op !== "same",
        );
        const length = changed.reduce((sum, piece) => sum + piece.text.length, 0);
        expect(length).toBe(shortest(before, after));
      }),
      { seed, numRuns: 500 },
    );
  });

  it("answers at once for texts that have nothing in common", () => {
    const long = (word: string) =>
      Array.from({ length: 20_000 }, (_, n) => `${word}${n}`).join(" ");
    const began = performance.now();
    wordDiff(long("a"), long("b"));
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
