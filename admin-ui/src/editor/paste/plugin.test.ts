import { Editor, type JSONContent } from "@tiptap/core";
import { UndoRedo } from "@tiptap/extensions";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Body } from "../../api";
import { withBlockIds } from "../schema/blockIds";
import { bodyExtensions } from "../schema/extensions";
import { aftermathOf, dismiss } from "./aftermath";
import plan from "./fixtures/ke-hoach.txt?raw";
import legacy from "./fixtures/legacy.clipboard.txt?raw";
import { loadPipeline } from "./later";
import { Pasting, paste, takeOffer } from "./plugin";
import { outline } from "./testing";

const p = (text: string) => ({ type: "paragraph", content: text ? [{ type: "text", text }] : [] });
const cell = (text: string) => ({ type: "table_cell", content: [p(text)] });
const editors: Editor[] = [];

function open(...content: object[]): Editor {
  const body: Body = { type: "doc", content: content as Body["content"] };
  const editor = new Editor({
    element: document.createElement("div"),
    extensions: [...bodyExtensions(null), UndoRedo, Pasting],
    content: withBlockIds(body) as JSONContent,
    injectCSS: false,
    enableCoreExtensions: { keymap: false },
  });
  editors.push(editor);
  return editor;
}
beforeAll(loadPipeline);
afterEach(() => {
  for (const editor of editors.splice(0)) editor.destroy();
});

const put = (editor: Editor, parts: { html?: string; text?: string; images?: number }) =>
  paste(editor.view, { html: "", text: "", rtf: "", images: 0, ...parts });
const shown = (editor: Editor) => outline(editor.state.doc.content);

describe("pasted text finds its place", () => {
  it("in the middle of a sentence", () => {
    const editor = open(p("một ba"));
    editor.commands.setTextSelection(5);
    put(editor, { text: "hai " });
    expect(shown(editor)).toBe("p một hai ba");
    expect(editor.state.selection.from).toBe(9);
  });

  it("with the marks of the place, when it is one plain line", () => {
    const editor = open({
      type: "paragraph",
      content: [{ type: "text", text: "đậm", marks: [{ type: "strong" }] }],
    });
    editor.commands.setTextSelection(4);
    put(editor, { text: "hơn" });
    expect(shown(editor)).toBe("p <strong:đậmhơn>");
  });

  it("as blocks of its own in an empty paragraph", () => {
    const editor = open(p(""));
    put(editor, { html: "<h2>Tít</h2><ul><li>một</li></ul>" });
    expect(shown(editor)).toBe("h2 Tít\nul\n  - p một");
  });

  it("as paragraphs in a cell, which holds nothing else, and stays in it", () => {
    const row = { type: "table_row", content: [cell("A"), cell("B")] };
    const editor = open({ type: "table", content: [row] });
    editor.commands.setTextSelection(5);
    put(editor, { html: "<ol start=3><li>một</li><li>hai</li></ol><h2>Tít</h2>" });
    expect(shown(editor)).toBe(
      "table\n  row\n    table_cell\n      p A3. một\n      p 4. hai\n      p Tít\n    table_cell\n      p B",
    );
  });

  it("a table into a cell fills the cells", () => {
    const row = { type: "table_row", content: [cell("A"), cell("B")] };
    const editor = open({ type: "table", content: [row] });
    editor.commands.setTextSelection(5);
    put(editor, {
      html: "<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>",
    });
    expect(editor.state.doc.childCount).toBe(1);
    expect(editor.state.doc.textContent).toBe("1234");
  });

  it("an address over words is their link, without what follows people", () => {
    const editor = open(p("xem đây"));
    editor.commands.setTextSelection({ from: 5, to: 8 });
    put(editor, { text: "https://a.vn/?fbclid=1&x=2" });
    expect(shown(editor)).toBe("p xem <https://a.vn/?x=2:đây>");
  });

  it("only pictures: nothing goes in, and that is said", () => {
    const editor = open(p("a"));
    put(editor, { images: 2 });
    expect(shown(editor)).toBe("p a");
    expect(aftermathOf(editor.state)?.drops).toEqual({ images: 2 });
  });
});

describe("what is said after pasting", () => {
  it("nothing, when nothing was left out", () => {
    const editor = open(p(""));
    put(editor, { text: "một" });
    expect(aftermathOf(editor.state)).toBeNull();
  });

  it("an offer is one step, which undo takes back; the paste is another", () => {
    const editor = open(p("trước"), p(""), p("sau"));
    editor.commands.setTextSelection(8);
    put(editor, { html: legacy });
    const as = shown(editor);
    expect(as).toContain("th¸ng");
    takeOffer(editor.view);
    expect(shown(editor)).toBe(
      "p trước\np <strong:UỶ BAN NHÂN DÂN>\np Bình Dương, ngày 3 tháng 8 năm 2004 © Việt\np sau",
    );
    expect(aftermathOf(editor.state)).toMatchObject({ done: "encoding", offer: null });
    editor.commands.undo();
    expect(shown(editor)).toBe(as);
    editor.commands.undo();
    expect(shown(editor)).toBe("p trước\np\np sau");
  });

  it("an offer follows its text while other text is written", () => {
    const editor = open(p("trước"), p(""));
    editor.commands.setTextSelection(8);
    put(editor, { text: plan });
    editor.view.dispatch(editor.state.tr.insertText("chữ mới ", 1));
    expect(aftermathOf(editor.state)?.offer).toEqual({ kind: "official" });
    takeOffer(editor.view);
    expect(shown(editor)).toMatch(
      /^p chữ mới trước\nh2 I. MỤC ĐÍCH, YÊU CẦU\nh3 1. Mục đích\nul\n/,
    );
  });

  it("an offer ends when somebody writes into its text", () => {
    const editor = open(p(""));
    put(editor, { text: plan });
    editor.view.dispatch(editor.state.tr.insertText("x", 30));
    expect(aftermathOf(editor.state)?.offer).toBeNull();
    const before = shown(editor);
    takeOffer(editor.view);
    expect(shown(editor)).toBe(before);
  });

  it("taking the paste back takes the bar away, and so does the person", () => {
    const editor = open(p(""));
    put(editor, { text: plan });
    editor.commands.undo();
    expect(aftermathOf(editor.state)).toBeNull();
    editor.commands.redo();
    put(editor, { text: plan });
    dismiss(editor.view);
    expect(aftermathOf(editor.state)).toBeNull();
  });
});
