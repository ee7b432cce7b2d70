// @vitest-environment node
import { describe, expect, it } from "vitest";
import { searchFor, type Wanted } from "./search";

const find = (text: string, hay: string, more: Partial<Wanted> = {}) =>
  searchFor({ text, marks: false, capitals: false, whole: false, ...more })(hay).map(([from, to]) =>
    hay.slice(from, to),
  );

describe("finding in Vietnamese", () => {
  it("does not ask for marks or capitals unless told to", () => {
    const hay = "Quy hoạch; QUY HOẠCH; quy hoach; quỵ hoách";
    expect(find("quy hoach", hay)).toHaveLength(4);
    expect(find("quy hoạch", hay, { marks: true })).toEqual(["Quy hoạch", "QUY HOẠCH"]);
    expect(find("Quy hoạch", hay, { marks: true, capitals: true })).toEqual(["Quy hoạch"]);
    expect(find("duong", "Đường đi, dương")).toEqual(["Đường", "dương"]);
    expect(find("đường", "Đường duong", { marks: true })).toEqual(["Đường"]);
  });

  it("finds whole syllables", () => {
    expect(find("an", "an ban bàn án, an.", { whole: true })).toEqual(["an", "án", "an"]);
    expect(find("an", "lan an2 an_x", { whole: true })).toEqual([]);
    expect(find("hoạch", "quy hoạch/kế hoạch", { whole: true })).toHaveLength(2);
    expect(find("–", "a–b", { whole: true })).toEqual(["–"]);
  });

  it("finds composed text by decomposed words and the other way round, and cuts no letter", () => {
    const decomposed = "quy hoạch tỉnh".normalize("NFD");
    expect(find("hoạch", decomposed, { marks: true })).toEqual(["hoạch".normalize("NFD")]);
    expect(find("hoạch".normalize("NFD"), "quy hoạch", { marks: true })).toEqual(["hoạch"]);
    expect(find("hoa", decomposed)).toEqual(["hoạ".normalize("NFD")]);
  });

  it("takes a hard space for a space, and tells places beyond U+FFFF right", () => {
    expect(find("TP. Thủ", "😀 TP.\u00a0Thủ Đức")).toEqual(["TP.\u00a0Thủ"]);
    expect(find("😀", "a😀b😀")).toEqual(["😀", "😀"]);
    expect(find("ß", "ẞ ß")).toContain("ß");
  });

  it("matches do not overlap, and nothing is found for nothing", () => {
    expect(find("aa", "aaaaa")).toHaveLength(2);
    expect(find("", "abc")).toEqual([]);
    expect(find("x", "")).toEqual([]);
  });
});
