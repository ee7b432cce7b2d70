// @vitest-environment node
import { expect, it } from "vitest";
import { isSafeHref, longestHref } from "./href";

it.each(["https://baobinhduong.vn/a", "http://a.vn", "mailto:toasoan@a.vn", "/quy-hoach", "/"])(
  "links may go to %s",
  (href) => expect(isSafeHref(href)).toBe(true),
);

it.each([
  "javascript:alert(1)",
  "data:text/html,x",
  "//evil.example",
  "/\\evil.example",
  "quy-hoach",
  "",
  "https://a.vn/ b",
  "java\nscript:alert(1)",
  "https://",
  `https://a.vn/${"x".repeat(longestHref)}`,
])("links may not go to %j", (href) => expect(isSafeHref(href)).toBe(false));
