import { Editor } from "@tiptap/core";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { PlacesLayer } from "../places";
import { bodyExtensions, withBlockIds } from "../schema";
import { letters } from "./letters";

const chromium = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0.0.0 Safari/537.36";
const firefox = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";

let frames: FrameRequestCallback[] = [];
beforeEach(() => {
  frames = [];
  // jsdom lays nothing out.
  Range.prototype.getClientRects = () => [new DOMRect(0, 200, 1, 20)] as unknown as DOMRectList;
  vi.stubGlobal("requestAnimationFrame", (run: FrameRequestCallback) => frames.push(run));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

const text = (words: string, ...marks: string[]) => ({
  type: "text",
  text: words,
  marks: marks.map((type) => ({ type })),
});
const line = (...content: object[]) => ({ type: "paragraph", content });

/** A surface with these lines and the cursor at `at`. */
function open(content: object[], at: number, agent = chromium) {
  const element = document.body.appendChild(document.createElement("div"));
  const editor = new Editor({
    element,
    extensions: bodyExtensions(null),
    content: withBlockIds({ type: "doc", content }) as object,
    injectCSS: false,
    enableCoreExtensions: { keymap: false },
  });
  for (const plugin of letters(agent)) editor.registerPlugin(plugin);
  // jsdom gives the focus to nothing that is only editable.
  editor.view.dom.tabIndex = 0;
  editor.view.dom.focus();
  editor.commands.setTextSelection(at);
  const send = (kind: string, more: KeyboardEventInit) => {
    const event = new KeyboardEvent(kind, { bubbles: true, cancelable: true, ...more });
    // jsdom keeps no character in an event.
    Object.defineProperty(event, "charCode", { value: more.charCode ?? 0 });
    editor.view.dom.dispatchEvent(event);
    return event.defaultPrevented;
  };
  return {
    editor,
    /** Whether the letter was written without the browser. */
    press: (letter: string) => send("keypress", { key: letter, charCode: letter.charCodeAt(0) }),
    back: (more: KeyboardEventInit = {}) =>
      send("keydown", { key: "Backspace", keyCode: 8, ...more }),
    words: () => editor.state.doc.textContent,
    shown: () => editor.view.dom.textContent,
  };
}

/** The next picture. */
const draw = () => {
  for (const run of frames.splice(0)) run(0);
};

it("writes a burst of Backspaces and letters in the middle of a word, on the page as in the document", () => {
  const { editor, press, back, words, shown } = open([line(text("Viec lam"))], 5);
  for (const done of [back(), back(), press("ệ"), press("c")]) expect(done).toBe(true);
  draw();
  expect(words()).toBe("Việc lam");
  expect(shown()).toBe("Việc lam");
  expect(editor.state.selection.from).toBe(5);
  const { focusNode, focusOffset } = getSelection() ?? {};
  expect(editor.view.posAtDOM(focusNode as Text, focusOffset as number)).toBe(5);
});

it("writes what waits before anything else happens", () => {
  for (const event of [
    new KeyboardEvent("keydown", { key: "Enter" }),
    new KeyboardEvent("keydown", { key: "Process", keyCode: 229 }),
    new Event("pointerdown"),
    new Event("pagehide"),
  ]) {
    const { press, back, words } = open([line(text("Viec lam"))], 5);
    for (const done of [back(), back(), press("ệ"), press("c")]) expect(done).toBe(true);
    expect(words()).toBe("Viec lam");
    window.dispatchEvent(event);
    expect(words()).toBe("Việc lam");
    draw();
    expect(words()).toBe("Việc lam");
  }
});

it("lets the browser insert nothing at a place that what waits has moved", () => {
  const { press, back, words, editor } = open([line(text("Viec lam"))], 5);
  for (const done of [back(), back(), press("ệ")]) expect(done).toBe(true);
  const init = { inputType: "insertText", data: "c", bubbles: true, cancelable: true };
  const event = new InputEvent("beforeinput", init);
  editor.view.dom.dispatchEvent(event);
  expect(event.defaultPrevented).toBe(true);
  expect(words()).toBe("Việc lam");
  expect(editor.state.selection.from).toBe(5);
});

it("writes where the cursor has got when somebody else has changed the text meanwhile", () => {
  const { press, words, shown, editor } = open([line(text("Viec lam"))], 5);
  expect(press("x")).toBe(true);
  editor.view.dispatch(editor.state.tr.insertText("Ba ", 1));
  draw();
  expect(words()).toBe("Ba Viecx lam");
  expect(shown()).toBe("Ba Viecx lam");
});

it("leaves everything but a letter behind plain text to the browser", () => {
  expect(open([line(text("Viec"))], 1).press("a")).toBe(false);
  expect(open([line(text("a"))], 2).back()).toBe(false);
  expect(open([line(text("Viec"))], 5, firefox).press("a")).toBe(false);
  const { press, back, editor } = open([line(text("Viet 👍"))], 8);
  expect(back()).toBe(false);
  expect(press("\u0301")).toBe(false);
  expect(back({ ctrlKey: true })).toBe(false);
  editor.commands.setTextSelection({ from: 1, to: 3 });
  expect(press("a")).toBe(false);
});

it("waits for a cursor that the page has moved and not told yet", () => {
  const { press, editor } = open([line(text("Viec"))], 5);
  const node = editor.view.dom.querySelector("p")?.firstChild as Text;
  const moved = { isCollapsed: true, focusNode: node, focusOffset: 2 };
  vi.spyOn(document, "getSelection").mockReturnValue(moved as unknown as Selection);
  expect(press("a")).toBe(false);
});

it("writes bold behind a bold word, and not into a link", () => {
  const bold = open([line(text("Viec", "strong"))], 5);
  expect(bold.press("a")).toBe(true);
  draw();
  expect(bold.editor.state.doc.nodeAt(1)?.marks.map((mark) => mark.type.name)).toEqual(["strong"]);
  const link = { ...text("Viec"), marks: [{ type: "link", attrs: { href: "https://a.vn" } }] };
  expect(open([line(link)], 5).press("a")).toBe(false);
});

it("looks at no other block, asks the page nothing, and writes once before the next picture", () => {
  const content = Array.from({ length: 50 }, (_, n) => line(text(`Doan ${n} cua bai`)));
  const { editor, press, back, words } = open(content, 5);
  const layer = new PlacesLayer("test", "active");
  editor.registerPlugin(layer.plugin);
  const end = editor.state.doc.content.size;
  layer.show(editor.view, () => [
    { from: end - 6, to: end - 2, whole: false, key: "one", look: "look" },
  ]);
  const marked = editor.view.dom.querySelector(".look");
  const others = [...editor.view.dom.children].slice(1);
  const nodes = editor.state.doc.children.slice(1);

  const before = frames.length;
  const written = vi.fn();
  editor.on("transaction", written);
  const place = vi.spyOn(editor.view, "coordsAtPos");
  const whole = vi.spyOn(editor.state.doc.constructor.prototype, "toJSON");
  for (const letter of "abc") expect(press(letter)).toBe(true);
  expect(back()).toBe(true);

  for (const work of [place, whole]) expect(work).not.toHaveBeenCalled();
  expect(frames).toHaveLength(before + 1);
  expect(written).not.toHaveBeenCalled();
  draw();
  expect(written).toHaveBeenCalledOnce();
  expect(words()).toContain("Doanab 0");
  expect(editor.state.doc.children.slice(1)).toEqual(nodes);
  expect(editor.state.doc.children.slice(1).every((node, n) => node === nodes[n])).toBe(true);
  expect([...editor.view.dom.children].slice(1).every((dom, n) => dom === others[n])).toBe(true);
  expect(editor.view.dom.querySelector(".look")).toBe(marked);
});
