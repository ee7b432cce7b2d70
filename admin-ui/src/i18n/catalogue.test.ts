// @vitest-environment node
import { describe, expect, it } from "vitest";
import { en } from "./en";
import { vi } from "./vi";

// Each entry as "path kind", functions with the number of things they say.
function shape(entry: unknown, path: string): string[] {
  if (typeof entry === "function") return [`${path} (${entry.length})`];
  if (typeof entry !== "object" || entry === null) return [`${path} ${typeof entry}`];
  return Object.entries(entry).flatMap(([key, inner]) => shape(inner, `${path}.${key}`));
}

function texts(entry: unknown): string[] {
  if (typeof entry === "string") return [entry];
  if (typeof entry === "function") return [String(entry(1, 2, 3))];
  return Object.values(entry as object).flatMap(texts);
}

describe("the catalogues", () => {
  it("have the same entries, taking the same things", () => {
    expect(shape(en, "")).toEqual(shape(vi, ""));
  });

  it("leave nothing empty and are written in one Unicode form", () => {
    for (const text of [...texts(vi), ...texts(en)]) {
      expect(text.trim()).not.toBe("");
      expect(text).toBe(text.normalize("NFC"));
    }
  });

  it("name every state and verb differently, so that none can be mistaken for another", () => {
    for (const words of [vi.state, en.state, vi.verb, en.verb]) {
      const names = Object.values(words);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});
