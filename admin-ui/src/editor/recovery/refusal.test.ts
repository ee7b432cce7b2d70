import { describe, expect, it } from "vitest";
import type { Content } from "../../api";
import { vi as t } from "../../i18n/vi";
import { refusalWords, refusedPart } from "./refusal";

const content = (words: string) =>
  ({
    headline: "Tít",
    tags: [],
    body: {
      type: "doc",
      content: [
        { type: "paragraph", attrs: { id: "a" }, content: [{ type: "text", text: words }] },
        { type: "heading", attrs: { id: "b", level: 3 }, content: [] },
      ],
    },
  }) as unknown as Content;

describe("a refused save", () => {
  it("names the part as the editor does", () => {
    expect(refusedPart("content.headline", content("x"), t)).toBe("Tít");
    expect(refusedPart("headline", content("x"), t)).toBe("Tít");
    expect(refusedPart("content.body/content/1", content("x"), t)).toBe(
      "Thân bài, khối thứ 2 (Tít xen cấp 3)",
    );
    expect(refusedPart("content.body", content("x"), t)).toBe("Thân bài");
    expect(refusedPart("version", content("x"), t)).toBeNull();
    expect(refusedPart(null, content("x"), t)).toBeNull();
  });

  it("says that a text is too long, whichever way the server said it", () => {
    const refusal = { code: "invalid_field", detail: "", field: "content.body/content/0" };
    expect(refusalWords({ ...refusal, code: "too_large", field: null }, content("x"), t)).toBe(
      t.saving.tooLarge,
    );
    expect(refusalWords(refusal, content("dài ".repeat(60_000)), t)).toBe(t.saving.tooLarge);
  });

  it("keeps the server's sentence where that says more", () => {
    const refusal = { code: "wrong_state", detail: "Bài đã gửi đi.", field: null };
    expect(refusalWords(refusal, content("x"), t)).toBe("Bài đã gửi đi.");
  });
});
