// @vitest-environment node
import { describe, expect, it } from "vitest";
import { ago, dateTime, folded, graphemeCount } from "./format";

describe("dates, lengths and filters", () => {
  it("writes Vietnamese time wherever the machine stands", () => {
    expect(dateTime("2026-11-22T03:32:00Z")).toBe("22/11/2026 10:32");
    expect(dateTime("2026-12-31T17:05:00Z")).toBe("01/01/2027 00:05");
  });

  it("says how long ago, and gives the date after a week", () => {
    const now = Date.parse("2026-11-22T10:00:00Z");
    expect(ago("2026-11-22T09:59:30Z", now, "vi")).toBeNull();
    expect(ago("2026-11-22T09:55:00Z", now, "vi")).toBe("5 phút trước");
    expect(ago("2026-11-22T07:00:00Z", now, "en")).toBe("3 hours ago");
    expect(ago("2026-11-01T07:00:00Z", now, "vi")).toBe("01/11/2026 14:00");
  });

  it("counts what people see, in either Unicode form", () => {
    expect(graphemeCount("Việt")).toBe(4);
    expect(graphemeCount("Việt".normalize("NFD"))).toBe(4);
  });

  it("finds Vietnamese words by their bare letters", () => {
    expect(folded("Đường VÀNH ĐAI")).toBe("duong vanh dai");
  });
});
