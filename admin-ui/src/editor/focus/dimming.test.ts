import { Editor } from "@tiptap/core";
import { expect, it } from "vitest";
import { bodyExtensions, withBlockIds } from "../schema";
import { Dimming } from "./dimming";

const p = (words: string) => ({ type: "paragraph", content: [{ type: "text", text: words }] });

it("marks the block at the cursor while it is on, and changes no text", () => {
  const editor = new Editor({
    element: document.createElement("div"),
    extensions: [...bodyExtensions(null), Dimming],
    content: withBlockIds({ type: "doc", content: [p("một"), p("hai"), p("ba")] }) as object,
    injectCSS: false,
    enableCoreExtensions: { keymap: false },
  });
  const marked = () =>
    [...editor.view.dom.querySelectorAll("[data-current]")].map((one) => one.textContent);
  const before = JSON.stringify(editor.getJSON());
  expect(marked()).toEqual([]);
  editor.commands.dim(true);
  expect(marked()).toEqual(["một"]);
  editor.commands.setTextSelection({ from: 7, to: 12 });
  expect(marked()).toEqual(["hai", "ba"]);
  editor.commands.dim(false);
  expect(marked()).toEqual([]);
  expect(JSON.stringify(editor.getJSON())).toBe(before);
});
