import { describe, expect, it } from "vitest";
import type { Content, Vocabulary } from "../../api";
import { vi as words } from "../../i18n/vi";
import { registerOf } from "../schema";
import { contentAsHtml } from "./asHtml";

const vocabulary = {
  documents: [{ code: "nq-66", number: "66/2025/QH15", title: "Nghị quyết", issuer: "" }],
  quotations: [{ code: "q1", text: "Nguyên văn & đúng", source_document: "nq-66" }],
} as unknown as Vocabulary;
const text = (words: string, ...marks: string[]) => ({
  type: "text",
  text: words,
  marks: marks.map((type) => ({ type })),
});

const content = {
  kicker: "Tít dẫn",
  headline: "Tít <chính>",
  standfirst: "Sapo",
  byline: [{ name: "Lan", role: "phóng viên" }],
  language: "vi",
  body: {
    type: "doc",
    content: [
      { type: "heading", attrs: { id: "a", level: 3 }, content: [text("Mục một")] },
      {
        type: "paragraph",
        attrs: { id: "b" },
        content: [
          text("Chữ "),
          text("đậm nghiêng", "strong", "em"),
          { type: "hard_break" },
          { type: "document_reference", attrs: { code: "nq-66" } },
          { ...text("x"), marks: [{ type: "link", attrs: { href: 'https://a.vn/?a=1&b="' } }] },
        ],
      },
      { type: "quotation", attrs: { id: "c", code: "q1" } },
      {
        type: "box_of_tomorrow",
        attrs: { id: "d" },
        content: [{ type: "paragraph", content: [text("Khối chưa biết vẫn còn chữ")] }],
      },
      {
        type: "table",
        attrs: { id: "e", caption: "Bảng 1" },
        content: [
          {
            type: "table_row",
            content: [
              { type: "table_cell", content: [{ type: "paragraph", content: [text("ô")] }] },
            ],
          },
        ],
      },
    ],
  },
} as unknown as Content;

describe("the text as a page for word processors", () => {
  const page = contentAsHtml(content, registerOf(vocabulary, words.pick));
  it("has every word and the structure, and nothing that could run", () => {
    expect(page).toContain("<h1>Tít &lt;chính&gt;</h1>");
    expect(page).toContain("<p><i>Lan – phóng viên</i></p>");
    expect(page).toContain("<h3>Mục một</h3>");
    expect(page).toContain("<b><i>đậm nghiêng</i></b><br>66/2025/QH15");
    expect(page).toContain('<a href="https://a.vn/?a=1&amp;b=&quot;">x</a>');
    expect(page).toContain("<p>Nguyên văn &amp; đúng</p>");
    expect(page).toContain("<p>Khối chưa biết vẫn còn chữ</p>");
    expect(page).toContain('<table border="1"><caption>Bảng 1</caption><tr><td><p>ô</p></td></tr>');
    expect(page).toMatch(/^<!doctype html>\n<html lang="vi"><head><meta charset="utf-8">/);
  });

  it("is read by a parser as the same words", () => {
    const read = new DOMParser().parseFromString(page, "text/html");
    expect(read.querySelector("h1")?.textContent).toBe("Tít <chính>");
    expect(read.body.textContent).toContain("Khối chưa biết vẫn còn chữ");
  });
});
