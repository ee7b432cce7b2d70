import { Editor, type JSONContent } from "@tiptap/core";
import { afterEach, describe, expect, it, vi } from "vitest";
import { bodyExtensions } from "../schema";
import { PlacesLayer, whenCalm } from "./layer";
import { locate, nearest } from "./locate";

const p = (id: string, text: string) => ({
  type: "paragraph",
  attrs: { id },
  content: text ? [{ type: "text", text }] : [],
});

const opened: Editor[] = [];

function open(...blocks: object[]): Editor {
  const editor = new Editor({
    element: document.createElement("div"),
    extensions: bodyExtensions(null),
    content: { type: "doc", content: blocks } as JSONContent,
    injectCSS: false,
    enableCoreExtensions: { keymap: false },
  });
  opened.push(editor);
  return editor;
}

afterEach(() => {
  vi.useRealTimers();
  for (const editor of opened.splice(0)) editor.destroy();
});

describe("a named place", () => {
  it("is where its words are, the nearest when they stand there twice", () => {
    expect(nearest("an an an", "an", 4)).toBe(3);
    expect(nearest("an an an", "an", 99)).toBe(6);
    expect(nearest("an", "ân", 0)).toBe(-1);
  });

  it("is found in the block it was named in, also after the text moved", () => {
    const { doc } = open(p("a", "Đoạn một"), p("b", "Trước đó, tỉnh đã duyệt")).state;
    const place = locate(doc, { block: "b", from: 0, to: 4, quote: "tỉnh" });
    expect(place && doc.textBetween(place.from, place.to)).toBe("tỉnh");
    expect(locate(doc, { block: "b", from: 0, to: 4, quote: "huyện" })).toBeNull();
    expect(locate(doc, { block: "z", from: 0, to: 4, quote: "tỉnh" })).toBeNull();
  });

  it("may be a whole block", () => {
    const { doc } = open(p("a", "Đoạn")).state;
    expect(locate(doc, { block: "a", from: null, to: null, quote: null })).toEqual({
      from: 0,
      to: 6,
      whole: true,
    });
  });
});

describe("a layer of places", () => {
  function layered() {
    const editor = open(p("a", "một hai ba"));
    const layer = new PlacesLayer("thử", "active");
    editor.registerPlugin(layer.plugin);
    layer.show(editor.view, () => [{ key: "k", look: "mark", from: 5, to: 8, whole: false }]);
    return { editor, layer };
  }
  const words = ({ editor, layer }: ReturnType<typeof layered>) => {
    const range = layer.find(editor.state, "k");
    return range && editor.state.doc.textBetween(range.from, range.to);
  };

  it("moves with the text, grows inside, and does not take in what is typed at its edges", () => {
    const one = layered();
    expect(words(one)).toBe("hai");
    one.editor.view.dispatch(one.editor.state.tr.insertText("không ", 1));
    expect(words(one)).toBe("hai");
    const at = one.layer.find(one.editor.state, "k");
    one.editor.view.dispatch(one.editor.state.tr.insertText("!", at?.to ?? 0));
    expect(words(one)).toBe("hai");
    one.editor.view.dispatch(one.editor.state.tr.insertText("XX", (at?.from ?? 0) + 1));
    expect(words(one)).toBe("hXXai");
  });

  it("forgets a place whose words are gone", () => {
    const one = layered();
    one.editor.view.dispatch(one.editor.state.tr.delete(4, 9));
    expect(words(one)).toBeNull();
  });

  it("is no part of the text nor of its undo steps", () => {
    const { editor, layer } = layered();
    layer.activate(editor.view, "k");
    expect(editor.view.dom.querySelector(".mark.active")?.textContent).toBe("hai");
    expect(JSON.stringify(editor.getJSON())).not.toContain("mark");
  });

  it("waits for an input method to finish", () => {
    vi.useFakeTimers();
    const editor = open(p("a", "một"));
    const composing = vi.spyOn(editor.view, "composing", "get").mockReturnValue(true);
    const run = vi.fn();
    whenCalm(editor.view, run);
    expect(run).not.toHaveBeenCalled();
    composing.mockReturnValue(false);
    editor.view.dom.dispatchEvent(new Event("compositionend"));
    vi.advanceTimersByTime(100);
    expect(run).toHaveBeenCalledOnce();
  });
});
