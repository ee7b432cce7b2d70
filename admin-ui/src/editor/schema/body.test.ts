import { Editor, type JSONContent } from "@tiptap/core";
import { DOMParser, DOMSerializer } from "@tiptap/pm/model";
import { afterEach, describe, expect, it } from "vitest";
import type { Body, Vocabulary } from "../../api";
import { vi as words } from "../../i18n/vi";
import { withBlockIds } from "./blockIds";
import { bodyExtensions } from "./extensions";
import { bodyOf, openedBody, understands } from "./json";
import { plainLines } from "./plainText";
import { registerOf } from "./register";

const vocabulary: Vocabulary = {
  genres: [],
  audiences: [],
  stages: [],
  themes: [],
  plan_nodes: [],
  documents: [
    {
      code: "qd-790",
      number: "790/QĐ-TTg",
      title: "Quyết định",
      issuer: "Thủ tướng",
      date: "2024-08-03",
    },
  ],
  quotations: [{ code: "cau-1", text: "Nguyên văn.", source_document: "qd-790" }],
  indicators: [
    {
      code: "grdp",
      label: "GRDP bình quân",
      shown: "khoảng 15.800 USD/người",
      year: 2030,
      source_document: "qd-790",
    },
  ],
  people: [{ code: "a", name: "Nguyễn Văn A", title: "Phó Thủ tướng" }],
};
const register = registerOf(vocabulary, words.pick);

const text = (value: string) => ({ type: "text", text: value });
const p = (...content: object[]) => ({ type: "paragraph", content });
const body: Body = {
  type: "doc",
  content: [
    { type: "heading", attrs: { level: 2, id: "a" }, content: [text("Tít xen")] },
    {
      type: "paragraph",
      attrs: { id: "b" },
      content: [
        text("Theo "),
        { type: "document_reference", attrs: { code: "qd-790" } },
        {
          type: "text",
          text: " và",
          marks: [{ type: "link", attrs: { href: "/a" } }, { type: "strong" }],
        },
        { type: "hard_break" },
        text("m"),
        { type: "text", text: "2", marks: [{ type: "sup" }] },
      ],
    },
    {
      type: "ordered_list",
      attrs: { id: "c", start: 3 },
      content: [{ type: "list_item", content: [p(text("một"))] }],
    },
    { type: "quotation", attrs: { id: "d", code: "cau-1" } },
    {
      type: "table",
      attrs: { id: "e", caption: "" },
      content: [
        {
          type: "table_row",
          content: [
            { type: "table_header", attrs: { colspan: 1, rowspan: 1 }, content: [p(text("A"))] },
            { type: "table_cell", attrs: { colspan: 2, rowspan: 1 }, content: [p(text("B"))] },
          ],
        },
      ],
    },
    { type: "horizontal_rule", attrs: { id: "f" } },
    {
      type: "box",
      attrs: { id: "g" },
      content: [{ type: "box_title" }, p(text("nền"))],
    },
    {
      type: "fact_check",
      attrs: { id: "h", verdict: "misleading" },
      content: [{ type: "claim", content: [text("tin")] }, p(text("lý lẽ"))],
    },
    {
      type: "live_entry",
      attrs: { id: "i", at: "2026-11-22T10:30" },
      content: [p({ type: "indicator_reference", attrs: { code: "grdp" } })],
    },
    {
      type: "related_articles",
      attrs: { id: "j" },
      content: [{ type: "related_article", attrs: { number: 7 } }],
    },
    { type: "document_link", attrs: { id: "k", code: "qd-790" } },
    { type: "embed", attrs: { id: "l", provider: "vimeo", key: "76979871", title: "Lễ" } },
    {
      type: "paragraph",
      attrs: { id: "m" },
      content: [
        { type: "person_reference", attrs: { code: "a" } },
        { type: "footnote", attrs: { text: "Chú." } },
        {
          type: "text",
          text: "UN",
          marks: [
            { type: "lang", attrs: { lang: "en" } },
            { type: "abbr", attrs: { title: "United Nations" } },
            { type: "strike" },
          ],
        },
      ],
    },
  ],
};

const opened: Editor[] = [];
const open = (content: Body) => {
  const editor = new Editor({
    element: document.createElement("div"),
    extensions: bodyExtensions(register),
    content: withBlockIds(content) as JSONContent,
    injectCSS: false,
    enableCoreExtensions: { keymap: false },
  });
  opened.push(editor);
  return editor;
};
// One that is left open looks for its page a moment later, when the page may be gone.
afterEach(() => {
  for (const editor of opened.splice(0)) editor.destroy();
});

describe("the body in the editor", () => {
  it("comes out as it went in", () => {
    const editor = open(body);
    expect(bodyOf(editor.state.doc)).toEqual(body);
  });

  it("shows the register's wording, which the text itself does not hold", () => {
    const editor = open(body);
    expect(editor.view.dom.querySelector("figure[data-quotation]")?.textContent).toContain(
      "Nguyên văn.",
    );
    expect(editor.view.dom.querySelector("span[data-document]")?.textContent).toBe("790/QĐ-TTg");
    expect(JSON.stringify(bodyOf(editor.state.doc))).not.toContain("790/QĐ-TTg");
  });

  it("comes back from the clipboard as it was copied, attributes included", () => {
    const editor = open(body);
    const html = DOMSerializer.fromSchema(editor.schema).serializeFragment(
      editor.state.doc.content,
    );
    const place = document.createElement("div");
    place.append(html);
    const again = DOMParser.fromSchema(editor.schema).parse(place);
    // Ids are made anew when a text is put somewhere.
    const bare = (content: Body) =>
      JSON.parse(JSON.stringify(content), (name, value) => {
        if (name === "id") return undefined;
        return name === "attrs" && Object.keys(value).length === 0 ? undefined : value;
      });
    expect(bare(bodyOf(again))).toEqual(bare(body));
  });

  it("gives every new block its own id and keeps the old ones", () => {
    const editor = open({ type: "doc", content: [{ ...p(text("một hai")), attrs: { id: "a" } }] });
    editor.commands.setTextSelection(4);
    editor.commands.splitBlock();
    const ids = (bodyOf(editor.state.doc).content as { attrs: { id: string } }[]).map(
      (one) => one.attrs.id,
    );
    expect(ids[0]).toBe("a");
    expect(ids[1]).toMatch(/^[A-Za-z0-9_-]{1,40}$/);
    expect(ids[1]).not.toBe("a");
  });

  it("never opens a body with parts it does not know", () => {
    expect(understands(body)).toBe(true);
    expect(understands({ type: "doc", content: [] })).toBe(true);
    expect(understands({ type: "doc", content: [{ type: "gallery" }] })).toBe(false);
    expect(
      understands({
        type: "doc",
        content: [p({ type: "text", text: "a", marks: [{ type: "blink" }] })],
      }),
    ).toBe(false);
  });

  it("keeps of pasted pages what the schema knows, and safe links only", () => {
    const editor = open({ type: "doc", content: [] });
    editor.commands.insertContent(
      '<h1>Tít</h1><p style="color:red">chữ <b style="font-weight:normal">thường</b> <a href="javascript:alert(1)">x</a> <a href="https://a.vn">y</a></p><script>1</script>',
    );
    const kept = JSON.stringify(bodyOf(editor.state.doc));
    expect(kept).toContain('"level":2');
    expect(kept).not.toContain("strong");
    expect(kept).not.toContain("javascript");
    expect(kept).toContain("https://a.vn");
  });

  it("is the same text however defaults are spelled", () => {
    const spare = {
      type: "ordered_list",
      attrs: { id: "c" },
      content: [{ type: "list_item", content: [p(text("một"))] }],
    };
    const full = { ...spare, attrs: { id: "c", start: 1 } };
    expect(openedBody({ type: "doc", content: [spare] })).toEqual({ type: "doc", content: [full] });
    const strange: Body = { type: "doc", content: [{ type: "gallery" }] };
    expect(openedBody(strange)).toBe(strange);
  });

  it("reads as lines of plain text", () => {
    expect(plainLines(body, register)).toEqual([
      "Tít xen",
      "Theo 790/QĐ-TTg và\nm2",
      "một",
      "Nguyên văn.",
      "A\tB",
      "",
      "nền",
      "tin",
      "lý lẽ",
      "10:30, 22/11/2026",
      "khoảng 15.800 USD/người",
      "#7",
      "790/QĐ-TTg",
      "Lễ: https://vimeo.com/76979871",
      "Nguyễn Văn A [Chú.]UN",
    ]);
  });
});
