import { Editor } from "@tiptap/core";
import { expect, it } from "vitest";
import { bodyExtensions, withBlockIds } from "../schema";
import { closeSuggestion, Suggest, SuggestionFeed, suggestionOf } from "./suggest";

function open() {
  const feed = new SuggestionFeed();
  const editor = new Editor({
    element: document.createElement("div"),
    extensions: [...bodyExtensions(null), Suggest.configure({ feed })],
    content: withBlockIds({ type: "doc", content: [] }) as object,
    injectCSS: false,
    enableCoreExtensions: { keymap: false },
  });
  const type = (text: string) => {
    for (const letter of text) editor.view.dispatch(editor.state.tr.insertText(letter));
  };
  const key = (name: string, more: KeyboardEventInit = {}) =>
    editor.view.someProp("handleKeyDown", (handle) =>
      handle(editor.view, new KeyboardEvent("keydown", { key: name, ...more })),
    ) ?? false;
  return { editor, feed, type, key };
}

it("opens by its key, follows what is typed, and tells where it stands", () => {
  const { editor, feed, type } = open();
  type("Theo @");
  expect(feed.read()).toEqual({ key: "@", query: "", from: 6, to: 7 });
  type("lê v");
  expect(feed.read()).toEqual({ key: "@", query: "lê v", from: 6, to: 11 });
  editor.commands.setTextSelection(2);
  expect(feed.read()).toBeNull();
});

it("closes by Escape, leaves the text, and opens again only for a new key", () => {
  const { editor, feed, type, key } = open();
  type("/hop");
  expect(key("Escape")).toBe(true);
  expect(feed.read()).toBeNull();
  expect(editor.state.doc.textContent).toBe("/hop");
  type("thu");
  expect(suggestionOf(editor.view)).toBeNull();
  type(" /");
  expect(feed.read()?.key).toBe("/");
});

it("does not open for a key that was there before the cursor came", () => {
  const { editor, feed, type } = open();
  type("/a");
  closeSuggestion(editor.view);
  type(" b");
  editor.commands.setTextSelection(2);
  expect(feed.read()).toBeNull();
});

it("leaves keys to others while nothing is open, and to input methods always", () => {
  const { feed, type, key } = open();
  let chosen = 0;
  feed.keys = {
    move: () => {},
    choose: () => {
      chosen += 1;
      return true;
    },
  };
  key("Enter");
  expect(chosen).toBe(0);
  type("/");
  key("Enter", { keyCode: 229 });
  key("Process", { keyCode: 229 });
  key("Enter", { isComposing: true });
  expect(chosen).toBe(0);
  expect(key("Enter")).toBe(true);
  expect(chosen).toBe(1);
});

it("does not react to a date or a sum", () => {
  const { feed, type } = open();
  type("Ngày 22/11, 10 / 2, a@b.vn");
  expect(feed.read()).toBeNull();
});
