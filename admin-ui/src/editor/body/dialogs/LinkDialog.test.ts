import { describe, expect, it } from "vitest";
import { isSafeHref } from "../../schema";
import { completed } from "./LinkDialog";

describe("an address as it is typed", () => {
  it("gets what every browser puts in front of a host", () => {
    expect(completed(" dantri.com.vn ")).toBe("https://dantri.com.vn");
    expect(completed("dantri.com.vn/xa-hoi?trang=2#dau")).toBe(
      "https://dantri.com.vn/xa-hoi?trang=2#dau",
    );
    expect(completed("báo-mới.vn")).toBe("https://báo-mới.vn");
  });

  it("stays as it is where it says how to go, or goes nowhere", () => {
    for (const typed of [
      "https://dantri.com.vn",
      "mailto:toasoan@bao.vn",
      "/tin/bai-a1.html",
      "#dau",
      "javascript:alert(1)",
      "quy hoạch tỉnh",
      "790/QĐ-TTg",
      "3.5",
    ])
      expect(completed(typed)).toBe(typed);
    expect(isSafeHref(completed("javascript:alert(1)"))).toBe(false);
  });
});
