// @vitest-environment node
import { describe, expect, it } from "vitest";
import { triggerIn } from "./trigger";

describe("a list is asked for", () => {
  it.each([
    ["/", "/", 0, ""],
    ["/bang", "/", 0, "bang"],
    ["Theo /", "/", 5, ""],
    ["Theo @nguyễn văn", "@", 5, "nguyễn văn"],
    ["Theo\u00a0@", "@", 5, ""],
    ["\ufffc@", "@", 1, ""],
    ["(@ubnd", "@", 1, "ubnd"],
    [`${"chữ ".repeat(40)}/hộp`, "/", 160, "hộp"],
  ])("by %j", (text, key, start, query) => expect(triggerIn(text)).toEqual({ key, start, query }));

  it.each([
    "",
    "chữ",
    "22/11",
    "km/h",
    "toasoan@bao.vn",
    "10 / 2",
    "/ ",
    "và/hoặc",
    "https://",
    "/bang/",
    `@${"a".repeat(41)}`,
    "@a\ufffc",
  ])("not by %j", (text) => expect(triggerIn(text)).toBeNull());
});
