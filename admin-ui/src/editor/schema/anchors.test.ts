// @vitest-environment node
import { expect, it } from "vitest";
import { anchorOf, freeAnchor, isAnchor } from "./anchors";

it.each([
  ["Đường vành đai 4", "duong-vanh-dai-4"],
  ["  “Tầm nhìn” – 2050! ", "tam-nhin-2050"],
  ["…", ""],
  ["Ngu\u031bo\u031b\u0300i da\u0302n", "nguoi-dan"],
])("%s becomes %s", (heading, anchor) => expect(anchorOf(heading)).toBe(anchor));

it("is never longer than an anchor may be, and never ends in a dash", () => {
  const long = anchorOf("quy hoạch tỉnh ".repeat(20));
  expect(isAnchor(long)).toBe(true);
  expect(long.endsWith("-")).toBe(false);
});

it("finds one that is free", () => {
  expect(freeAnchor("muc", new Set())).toBe("muc");
  expect(freeAnchor("muc", new Set(["muc", "muc-2"]))).toBe("muc-3");
  const full = "a".repeat(80);
  expect(isAnchor(freeAnchor(full, new Set([full])))).toBe(true);
});
