// @vitest-environment node
import { expect, it } from "vitest";
import { matching } from "./ranking";

const entry = (name: string, more = "") => ({ name, more });
const names = (found: { name: string }[]) => found.map((one) => one.name);

const entries = [
  entry("Danh sách đánh số", "list ol"),
  entry("Đường phân cách", "rule"),
  entry("Bảng", "bieu table"),
  entry("790/QĐ-TTg", "Quyết định phê duyệt quy hoạch"),
  entry("Nguyễn Văn Đức", "Chủ tịch"),
];

it("does not ask for marks, and takes d for đ", () => {
  expect(names(matching(entries, "duong"))).toEqual(["Đường phân cách"]);
  expect(names(matching(entries, "Đuc"))).toEqual(["Nguyễn Văn Đức"]);
  expect(names(matching(entries, "bảng"))).toEqual(["Bảng"]);
});

it("takes words in any order, by their beginnings, and other words that lead there", () => {
  expect(names(matching(entries, "duc nguyen"))).toEqual(["Nguyễn Văn Đức"]);
  expect(names(matching(entries, "tab"))).toEqual(["Bảng"]);
  expect(names(matching(entries, "phe duyet"))).toEqual(["790/QĐ-TTg"]);
  expect(names(matching(entries, "qd-ttg"))).toEqual(["790/QĐ-TTg"]);
});

it("puts names before what merely leads there", () => {
  const two = [entry("Hộp", "bang"), entry("Bảng")];
  expect(names(matching(two, "bang"))).toEqual(["Bảng", "Hộp"]);
});

it("gives all for nothing, and nothing for what is not there", () => {
  expect(matching(entries, " ")).toHaveLength(entries.length);
  expect(matching(entries, "xyz")).toEqual([]);
  expect(matching(entries, "…")).toEqual([]);
});
