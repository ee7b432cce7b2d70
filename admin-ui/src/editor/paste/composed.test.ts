import { Editor, type JSONContent } from "@tiptap/core";
import { UndoRedo } from "@tiptap/extensions";
import { expect, it } from "vitest";
import { withBlockIds } from "../schema/blockIds";
import { bodyExtensions } from "../schema/extensions";
import { Pasting } from "./plugin";
import { outline } from "./testing";

const open = (text: string) =>
  new Editor({
    element: document.createElement("div"),
    extensions: [...bodyExtensions(null), UndoRedo, Pasting],
    content: withBlockIds({
      type: "doc",
      content: [{ type: "paragraph", content: [{ type: "text", text }] }],
    }) as JSONContent,
    injectCSS: false,
    enableCoreExtensions: { keymap: false },
  });

it("accents typed after their letter join it, in the middle of a word as well", () => {
  const editor = open("Vit Nam");
  editor.commands.setTextSelection(3);
  for (const part of ["e", "\u0323", "\u0302"])
    editor.view.dispatch(editor.state.tr.insertText(part));
  expect(outline(editor.state.doc.content)).toBe("p Việt Nam");
  expect(editor.state.selection.from).toBe(4);
  editor.commands.undo();
  expect(outline(editor.state.doc.content)).toBe("p Vit Nam");
});

it("in bold text, and in several places of one change", () => {
  const editor = open("a b");
  editor.commands.selectAll();
  editor.commands.toggleMark("strong");
  const { tr } = editor.state;
  editor.view.dispatch(tr.insertText("\u0301", 4).insertText("\u0300", 2));
  expect(outline(editor.state.doc.content)).toBe("p <strong:à b\u0301>".normalize("NFC"));
  editor.destroy();
});
