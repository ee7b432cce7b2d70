// @vitest-environment node
import { describe, expect, it } from "vitest";
import { isFiltered, readFilters } from "./search";

describe("filters in the address", () => {
  it("are read as they were written", () => {
    const address = {
      site: "bao",
      column: "thoi-su",
      state: "draft,live",
      q: " quy hoạch ",
      mine: true,
    };
    expect(readFilters(address)).toEqual({ ...address, q: "quy hoạch" });
  });

  it("leave out what nobody knows, so that an old link still opens", () => {
    const filters = readFilters({ state: "draft,spiked", q: 7, mine: "perhaps", colour: "red" });
    expect(filters).toEqual({
      site: undefined,
      column: undefined,
      state: "draft",
      q: undefined,
      mine: undefined,
    });
    expect(isFiltered(readFilters({ state: "spiked", q: "  " }))).toBe(false);
    expect(isFiltered(filters)).toBe(true);
  });
});
