import { Editor, type JSONContent } from "@tiptap/core";
import { UndoRedo } from "@tiptap/extensions";
import type { Command } from "@tiptap/pm/state";
import { describe, expect, it } from "vitest";
import type { Body } from "../../api";
import { bodyExtensions, withBlockIds } from "../schema";
import {
  finding,
  go,
  goNear,
  lookFor,
  matchClass,
  replaceAll,
  replaceOne,
  standing,
} from "./plugin";
import type { Wanted } from "./search";

const p = (...content: JSONContent[]): JSONContent => ({ type: "paragraph", content });
const text = (value: string, ...marks: string[]): JSONContent => ({
  type: "text",
  text: value,
  ...(marks.length ? { marks: marks.map((type) => ({ type })) } : {}),
});

const open = (...content: JSONContent[]) => {
  const editor = new Editor({
    element: document.createElement("div"),
    extensions: [...bodyExtensions(null), UndoRedo],
    content: withBlockIds({ type: "doc", content } as Body) as JSONContent,
    injectCSS: false,
    enableCoreExtensions: { keymap: false },
  });
  editor.registerPlugin(finding());
  return editor;
};
const run = (editor: Editor, command: Command) => command(editor.state, editor.view.dispatch);
const wanted = (value: string, more: Partial<Wanted> = {}): Wanted => ({
  text: value,
  marks: false,
  capitals: false,
  whole: false,
  ...more,
});
const marked = (editor: Editor) =>
  [...editor.view.dom.querySelectorAll(`.${matchClass}`)].map((one) => one.textContent);
const selected = (editor: Editor) =>
  editor.state.doc.textBetween(editor.state.selection.from, editor.state.selection.to);
const read = (editor: Editor) => editor.state.doc.textContent;

describe("finding in the body", () => {
  it("marks matches across styles, in every kind of block, without touching the text", () => {
    const cell = { type: "table_cell", content: [p(text("quy hoạch"))] };
    const editor = open(
      p(text("Quy "), text("hoạch", "strong"), text(" tỉnh")),
      { type: "table", content: [{ type: "table_row", content: [cell] }] },
      p(text("quy"), { type: "hard_break" }, text("hoạch")),
    );
    const before = JSON.stringify(editor.getJSON());
    run(editor, lookFor(wanted("quy hoach")));
    expect(standing(editor.state)).toEqual({ at: 0, count: 2 });
    expect(marked(editor).join("|")).toBe("Quy |hoạch|quy hoạch");
    expect(JSON.stringify(editor.getJSON())).toBe(before);
    run(editor, lookFor(null));
    expect(marked(editor)).toEqual([]);
  });

  it("goes round, forwards and backwards", () => {
    const editor = open(p(text("một hai một")), p(text("một")));
    run(editor, lookFor(wanted("một")));
    run(editor, goNear);
    expect(standing(editor.state)).toEqual({ at: 1, count: 3 });
    run(editor, goNear);
    expect(standing(editor.state).at).toBe(1);
    for (const at of [2, 3, 1]) {
      run(editor, go(1));
      expect(standing(editor.state).at).toBe(at);
    }
    run(editor, go(-1));
    expect(standing(editor.state).at).toBe(3);
    expect(selected(editor)).toBe("một");
  });

  it("follows the typing: new matches appear, broken ones go", () => {
    const editor = open(p(text("một hai")), p(text("ba")));
    run(editor, lookFor(wanted("một")));
    editor.commands.insertContentAt(editor.state.doc.content.size - 1, " một");
    expect(standing(editor.state).count).toBe(2);
    editor.commands.insertContentAt(2, "x");
    expect(standing(editor.state).count).toBe(1);
    editor.commands.undo();
    expect(marked(editor).length).toBe(standing(editor.state).count);
  });
});

describe("replacing", () => {
  it("replaces one after the other and keeps the style", () => {
    const editor = open(p(text("một ", "strong"), text("hai một")));
    run(editor, lookFor(wanted("một")));
    run(editor, replaceOne("1"));
    expect(read(editor)).toBe("một hai một");
    run(editor, replaceOne("1"));
    expect(read(editor)).toBe("1 hai một");
    expect(editor.getJSON().content?.[0]?.content?.[0]).toEqual(text("1 ", "strong"));
    run(editor, go(1));
    run(editor, replaceOne(""));
    expect(read(editor)).toBe("1 hai ");
  });

  it("replaces all in one step, also by what it looks for", () => {
    const editor = open(p(text("an ban an")), p(text("An")));
    run(editor, lookFor(wanted("an", { whole: true })));
    const { change, count } = replaceAll(editor.state, "an an");
    editor.view.dispatch(change);
    expect(count).toBe(3);
    expect(read(editor)).toBe("an an ban an anan an");
    editor.commands.undo();
    expect(read(editor)).toBe("an ban anAn");
  });
});

it("a long article is searched and edited without looking at everything again", () => {
  const sentence = "Quy hoạch tỉnh được phê duyệt và người dân đồng thuận cao. ".repeat(4);
  const editor = open(...Array.from({ length: 300 }, () => p(text(sentence))));
  run(editor, lookFor(wanted("quy hoach")));
  expect(standing(editor.state).count).toBe(1_200);
  // The blocks that were not touched are the same objects, and what was found in them is remembered.
  const untouched = editor.state.doc.child(200);
  editor.commands.insertContentAt(1, "Quy hoạch ");
  expect(editor.state.doc.child(200)).toBe(untouched);
  expect(standing(editor.state).count).toBe(1_201);
});
