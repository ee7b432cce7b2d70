// @vitest-environment node
import { describe, expect, it } from "vitest";
import cases from "../../../../tests/fixtures/hrefs.json";
import { isSafeHref } from "./href";

describe("links lead where the server lets them lead", () => {
  it.each(cases)("$href: $ok", ({ href, ok }) => expect(isSafeHref(href)).toBe(ok));
});

// JSON that the server reads cannot hold half a character, so the shared cases cannot either.
it("half a character is no address", () => expect(isSafeHref("/a\ud83db")).toBe(false));
