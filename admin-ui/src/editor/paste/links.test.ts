// @vitest-environment node
import { expect, it } from "vitest";
import { cleanHref } from "./links";

it.each([
  ["https://a.vn/?utm_source=x&b=1", "https://a.vn/?b=1", "cleanedLinks"],
  [" https://a.vn/ ", "https://a.vn/", null],
  ["mailto:a@b.vn?subject=x", "mailto:a@b.vn?subject=x", null],
  ["mailto:a@b.vn?subject=Góp ý", "mailto:a@b.vn", "letters"],
  ["mailto:a@b.vn?body=x\u200by", "mailto:a@b.vn", "letters"],
])("%j goes to %j", (pasted, href, cut) => expect(cleanHref(pasted)).toEqual({ href, cut }));

it.each([
  "https://u:p@host.vn/",
  "https://a.vn/\\b",
  "https://a.vn/x\u00a0y",
  "https://a.vn/x\u200by",
  "mailto:nobody?subject=Góp ý",
  "https://www.google.com/url?q=https://u:p@host.vn/",
])("%j goes nowhere", (pasted) => expect(cleanHref(pasted)).toBeNull());
