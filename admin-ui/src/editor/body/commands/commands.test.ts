import { Editor, type JSONContent } from "@tiptap/core";
import { UndoRedo } from "@tiptap/extensions";
import type { Command } from "@tiptap/pm/state";
import { describe, expect, it } from "vitest";
import type { Body } from "../../../api";
import { bodyExtensions, bodyOf, withBlockIds } from "../../schema";
import {
  boxOf,
  duplicateBlocks,
  factCheckOf,
  insertBlock,
  type Kind,
  kinds,
  leafOf,
  leaveBlock,
  leaveTitle,
  momentNow,
  moveBlocks,
  relatedOf,
  removeBlocks,
  tableOf,
  turnInto,
} from ".";

type Json = JSONContent;
const text = (value: string): Json => ({ type: "text", text: value });
const p = (value = "", id?: string): Json => ({
  type: "paragraph",
  ...(id ? { attrs: { id } } : {}),
  ...(value ? { content: [text(value)] } : {}),
});
const item = (...content: Json[]): Json => ({ type: "list_item", content });
const list = (id: string, ...items: Json[]): Json => ({
  type: "bullet_list",
  attrs: { id },
  content: items,
});

const open = (...content: Json[]) =>
  new Editor({
    element: document.createElement("div"),
    extensions: [...bodyExtensions(null), UndoRedo],
    content: withBlockIds({ type: "doc", content } as Body) as Json,
    injectCSS: false,
    enableCoreExtensions: { keymap: false },
  });

const run = (editor: Editor, command: Command) => command(editor.state, editor.view.dispatch);

/** Puts the cursor behind the first occurrence of the words. */
function behind(editor: Editor, words: string): Editor {
  let found = -1;
  editor.state.doc.descendants((node, at) => {
    if (found < 0 && node.isText && node.text?.includes(words))
      found = at + node.text.indexOf(words) + words.length;
  });
  editor.commands.setTextSelection(found);
  return editor;
}

const blocks = (editor: Editor) =>
  (bodyOf(editor.state.doc).content as Json[]).map((one) => `${one.type} ${one.attrs?.id}`);
const read = (editor: Editor) =>
  editor.state.doc.textBetween(0, editor.state.doc.content.size, "|");
const lastLine = (editor: Editor) =>
  editor.state.doc.textBetween(0, editor.state.selection.from, "|").split("|").at(-1);

describe("moving blocks", () => {
  it("swaps with the neighbour and keeps the cursor and every id", () => {
    const editor = behind(open(p("một", "a"), p("hai", "b"), p("ba", "c")), "ha");
    expect(run(editor, moveBlocks(-1))).toBe(true);
    expect(blocks(editor)).toEqual(["paragraph b", "paragraph a", "paragraph c"]);
    expect(lastLine(editor)).toBe("ha");
    expect(run(editor, moveBlocks(-1))).toBe(false);
    run(editor, moveBlocks(1));
    run(editor, moveBlocks(1));
    expect(blocks(editor)).toEqual(["paragraph a", "paragraph c", "paragraph b"]);
    expect(run(editor, moveBlocks(1))).toBe(false);
    expect(lastLine(editor)).toBe("ha");
  });

  it("takes all blocks of a selection along", () => {
    const editor = open(p("một", "a"), p("hai", "b"), p("ba", "c"));
    editor.commands.setTextSelection({ from: 2, to: 7 });
    run(editor, moveBlocks(1));
    expect(blocks(editor)).toEqual(["paragraph c", "paragraph a", "paragraph b"]);
  });

  it("moves a list item inside its list, and the list once the item is at its end", () => {
    const editor = behind(open(p("đầu", "a"), list("l", item(p("một")), item(p("hai")))), "hai");
    run(editor, moveBlocks(-1));
    expect(read(editor)).toBe("đầu|hai|một");
    run(editor, moveBlocks(-1));
    expect(blocks(editor)).toEqual(["bullet_list l", "paragraph a"]);
    expect(lastLine(editor)).toBe("hai");
  });

  it("is one undo step", () => {
    const editor = behind(open(p("một", "a"), p("hai", "b")), "hai");
    run(editor, moveBlocks(-1));
    editor.commands.undo();
    expect(blocks(editor)).toEqual(["paragraph a", "paragraph b"]);
  });
});

describe("copying and removing blocks", () => {
  it("gives the copy its own id and no anchor", () => {
    const heading: Json = {
      type: "heading",
      attrs: { id: "h", level: 2, anchor: "muc" },
      content: [text("Mục")],
    };
    const editor = behind(open(heading, p("sau", "b")), "Mục");
    run(editor, duplicateBlocks);
    const [first, second] = bodyOf(editor.state.doc).content as Json[];
    expect(first?.attrs).toEqual({ id: "h", level: 2, anchor: "muc" });
    expect(second?.attrs?.anchor).toBeUndefined();
    expect(second?.attrs?.id).not.toBe("h");
    expect(read(editor)).toBe("Mục|Mục|sau");
  });

  it("leaves an empty paragraph where everything went", () => {
    const editor = behind(open(p("một", "a")), "một");
    run(editor, removeBlocks);
    expect(editor.state.doc.childCount).toBe(1);
    expect(read(editor)).toBe("");
  });

  it("removes the last of several and goes to what is left", () => {
    const editor = behind(open(p("một", "a"), p("hai", "b")), "hai");
    run(editor, removeBlocks);
    expect(blocks(editor)).toEqual(["paragraph a"]);
    editor.commands.insertContent("x");
    expect(read(editor)).toContain("x");
  });
});

describe("turning one kind into another", () => {
  const now = "2026-11-22T10:30";
  const rich: Json = {
    type: "paragraph",
    attrs: { id: "a" },
    content: [{ type: "text", text: "đậm", marks: [{ type: "strong" }] }, text(" và thường")],
  };

  it.each(kinds)(
    "every kind keeps words, marks, id and cursor on the way to %s and back",
    (kind) => {
      const editor = behind(open(p("trước", "t"), rich, p("sau", "s")), " và");
      const start = JSON.stringify(bodyOf(editor.state.doc));
      expect(run(editor, turnInto(kind, now))).toBe(true);
      editor.state.doc.check();
      expect(read(editor).replaceAll("|", "")).toBe("trướcđậm và thườngsau");
      expect(lastLine(editor)).toBe("đậm và");
      expect((bodyOf(editor.state.doc).content as Json[])[1]?.attrs?.id).toBe("a");
      run(editor, turnInto("paragraph", now));
      const end = bodyOf(editor.state.doc);
      // A fact check leaves the empty paragraph of its reasons behind.
      const content = (end.content as Json[]).filter((one) => one.content || kind !== "fact_check");
      expect(JSON.stringify({ ...end, content })).toBe(start);
    },
  );

  it("makes a list of several paragraphs, and paragraphs of a list", () => {
    const editor = open(p("một", "a"), p("hai", "b"));
    editor.commands.selectAll();
    run(editor, turnInto("ordered_list", now));
    expect(blocks(editor)).toEqual(["ordered_list a"]);
    editor.commands.selectAll();
    run(editor, turnInto("box", now));
    expect(blocks(editor)).toEqual(["box a"]);
    run(editor, turnInto("paragraph", now));
    expect(read(editor)).toBe("một|hai");
  });

  it("keeps a title as a line", () => {
    const box: Json = {
      type: "box",
      attrs: { id: "x" },
      content: [{ type: "box_title", content: [text("Tên")] }, p("chữ")],
    };
    const editor = behind(open(box), "chữ");
    run(editor, turnInto("blockquote", now));
    expect(read(editor)).toBe("Tên|chữ");
    expect(blocks(editor)).toEqual(["blockquote x"]);
  });

  it("refuses what holds no running text", () => {
    const editor = open({ type: "horizontal_rule", attrs: { id: "r" } }, p("x", "a"));
    editor.commands.setNodeSelection(0);
    expect(run(editor, turnInto("box" as Kind, now))).toBe(false);
  });
});

describe("putting blocks in", () => {
  it("takes the place of an empty paragraph", () => {
    const editor = open(p("", "a"));
    run(editor, insertBlock(boxOf(editor.schema)));
    expect(editor.state.doc.childCount).toBe(1);
    editor.commands.insertContent("Tên hộp");
    expect(editor.state.doc.firstChild?.firstChild?.textContent).toBe("Tên hộp");
  });

  it("never cuts a sentence in two", () => {
    const editor = behind(open(p("một câu dài", "a"), p("sau", "b")), "một");
    run(editor, insertBlock(factCheckOf(editor.schema)));
    expect(blocks(editor).map((one) => one.split(" ")[0])).toEqual([
      "paragraph",
      "fact_check",
      "paragraph",
    ]);
    expect(read(editor)).toMatch(/^một câu dài\|/);
  });

  it("leaves a line to write on after a card", () => {
    const editor = open(p("", "a"));
    const video = { provider: "vimeo", key: "76979871" };
    run(editor, insertBlock(leafOf(editor.schema, "embed", video)));
    editor.commands.insertContent("sau");
    expect(blocks(editor).map((one) => one.split(" ")[0])).toEqual(["embed", "paragraph"]);
    expect(read(editor)).toContain("sau");
  });

  it("stands below the table it is asked for in", () => {
    const editor = open(p("", "a"));
    const size = { rows: 2, columns: 2, header: true, caption: "Chỉ tiêu" };
    run(editor, insertBlock(tableOf(editor.schema, size)));
    expect(editor.isActive("table_header")).toBe(true);
    run(editor, insertBlock(relatedOf(editor.schema, [3, 4])));
    expect(blocks(editor).map((one) => one.split(" ")[0])).toEqual([
      "table",
      "related_articles",
      "paragraph",
    ]);
    editor.state.doc.check();
  });
});

describe("leaving a closed block", () => {
  const box = (...content: Json[]): Json => ({
    type: "box",
    attrs: { id: "x" },
    content: [{ type: "box_title", content: [text("Tên")] }, ...content],
  });

  it("goes on below it from an empty last line", () => {
    const editor = open(box(p("chữ"), p()));
    editor.commands.setTextSelection(editor.state.doc.content.size - 2);
    expect(run(editor, leaveBlock)).toBe(true);
    expect(blocks(editor).map((one) => one.split(" ")[0])).toEqual(["box", "paragraph"]);
    expect(editor.state.selection.$from.depth).toBe(1);
    editor.state.doc.check();
  });

  it("goes from the title into the empty line below it, and makes none", () => {
    const editor = behind(open(box(p())), "Tên");
    expect(run(editor, leaveTitle)).toBe(true);
    editor.commands.insertContent("chữ");
    expect(read(editor)).toBe("Tên|chữ");
    expect(run(behind(editor, "Tên"), leaveTitle)).toBe(false);
    expect(run(behind(editor, "Tê"), leaveTitle)).toBe(false);
  });

  it("does not take its only line, nor a line that has words", () => {
    const only = open(box(p()));
    only.commands.setTextSelection(only.state.doc.content.size - 2);
    expect(run(only, leaveBlock)).toBe(false);
    const full = behind(open(box(p("chữ"), p("hết"))), "hết");
    expect(run(full, leaveBlock)).toBe(false);
  });
});

it("a moment is the newsroom's time, whatever the machine's", () => {
  expect(momentNow(Date.UTC(2026, 10, 22, 3, 30))).toBe("2026-11-22T10:30");
  expect(momentNow(Date.UTC(2026, 11, 31, 17, 5))).toBe("2027-01-01T00:05");
});
