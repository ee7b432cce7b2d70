import { describe, expect, it } from "vitest";
import type { Vocabulary } from "../api";
import { vi as words } from "../i18n/vi";
import { planEntries } from "./entries";
import { readWanted } from "./wanted";

const vocabulary = {
  documents: [
    { code: "790", number: "790/QĐ-TTg", title: "Phê duyệt quy hoạch", issuer: "Thủ tướng" },
    { code: "bc", number: null, title: "Báo cáo", issuer: "Sở" },
  ],
  quotations: [
    { code: "q", text: "Nguyên văn", source_document: "790" },
    { code: "r", text: "Câu khác", source_document: "mat" },
  ],
  indicators: [{ code: "kcn", shown: "42 khu", label: "Khu công nghiệp", year: 2030 }],
  people: [{ code: "p", name: "Ông A", title: "Chủ tịch" }],
} as unknown as Vocabulary;

describe("the entries of the plan's data", () => {
  it("are named as people know them, with where they come from", () => {
    const of = (kind: Parameters<typeof planEntries>[1]) =>
      planEntries(vocabulary, kind, words.pick).map((one) => `${one.name} | ${one.detail}`);
    expect(of("document")).toEqual([
      "790/QĐ-TTg | Phê duyệt quy hoạch – Thủ tướng",
      "Báo cáo | Sở",
    ]);
    expect(of("quotation")).toEqual(["Nguyên văn | Nguồn: 790/QĐ-TTg", "Câu khác | Nguồn: mat"]);
    expect(of("indicator")).toEqual(["42 khu | Khu công nghiệp, 2030"]);
    expect(of("person")).toEqual(["Ông A | Chủ tịch"]);
  });
});

describe("the address of the page", () => {
  it("is read for what it knows, and the rest left out", () => {
    expect(readWanted({ site: "bao", kind: "quotation", code: "q", page: "3", other: 1 })).toEqual({
      site: "bao",
      kind: "quotation",
      code: "q",
      page: 3,
    });
    expect(readWanted({ code: 790 }).code).toBe("790");
    for (const page of ["1", "-2", "x", 1.5, null])
      expect(readWanted({ page }).page).toBeUndefined();
    expect(readWanted({ kind: "article", code: "", site: 5 })).toEqual({});
  });
});
