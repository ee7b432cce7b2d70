import { describe, expect, it } from "vitest";
import type { ComparedBlock, Entry, Piece } from "../../api";
import { byDay, revisionBefore } from "./days";
import { changesOf, numbered, rowsOf, sideOf } from "./rows";

const entry = (at: string, revision: number | null): Entry => ({
  kind: revision === null ? "event" : "revision",
  at,
  by: null,
  revision,
  verb: "edit",
  detail: null,
  content_hash: null,
  name: null,
  saves: 1,
  edition: 1,
});

describe("the history", () => {
  it("is grouped by the day in newsroom time", () => {
    const days = byDay([
      entry("2026-11-22T17:30:00Z", 4),
      entry("2026-11-22T16:30:00Z", 3),
      entry("2026-11-22T01:00:00Z", 2),
      entry("2026-11-21T20:00:00Z", 1),
    ]);
    expect(days.map((day) => [day.date, day.entries.length])).toEqual([
      ["23/11/2026", 1],
      ["22/11/2026", 3],
    ]);
  });

  it("knows which revision came before", () => {
    const all = [entry("", 9), entry("", null), entry("", 7), entry("", 2)];
    expect(revisionBefore(all, 9)).toBe(7);
    expect(revisionBefore(all, 2)).toBeNull();
  });
});

const piece = (op: Piece["op"], text: string, change: string | null = null): Piece => ({
  op,
  text,
  change,
  marks_changed: false,
});
const block = (kind: ComparedBlock["kind"], ...pieces: Piece[]): ComparedBlock => ({
  id: null,
  kind,
  node: "paragraph",
  change: null,
  frame: null,
  attributes: [],
  pieces,
});

describe("a comparison", () => {
  const same = block("same", piece("same", "x"));
  const changed = block(
    "changed",
    piece("same", "a "),
    piece("removed", "b", "1"),
    piece("added", "c", "1"),
  );

  it("folds what is far from any change, and nothing when all is wanted", () => {
    const blocks = [same, same, same, changed, same, same, same];
    expect(
      rowsOf(blocks, true).map((row) => (row.kind === "folded" ? row.rows.length : "·")),
    ).toEqual([2, "·", "·", "·", 2]);
    expect(rowsOf(blocks, false)).toHaveLength(7);
  });

  it("has two sides", () => {
    expect(
      sideOf(changed.pieces, "from")
        .map((one) => one.text)
        .join(""),
    ).toBe("a b");
    expect(
      sideOf(changed.pieces, "to")
        .map((one) => one.text)
        .join(""),
    ).toBe("a c");
  });

  it("numbers each change once, as one reads", () => {
    const moved = { ...block("moved", piece("same", "m")), change: "9", frame: "8" };
    expect(changesOf(moved)).toEqual(["9", "8"]);
    const fields = [
      { field: "headline", kind: "changed", change: "h", pieces: [piece("added", "t", "h")] },
    ];
    expect([...numbered({ fields, blocks: [changed, moved] })]).toEqual([
      ["h", 1],
      ["1", 2],
      ["9", 3],
      ["8", 4],
    ]);
  });
});
