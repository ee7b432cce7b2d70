import { Editor, type JSONContent } from "@tiptap/core";
import { UndoRedo } from "@tiptap/extensions";
import { afterEach, describe, expect, it } from "vitest";
import type { Finding } from "../../api";
import { locate } from "../places";
import { bodyExtensions, bodyOf } from "../schema";
import { fixableLike, fixing, inReadingOrder, mended, neighbour } from "./findings";

const finding = (key: string, more: Partial<Finding> & { at?: [string, number] } = {}): Finding => {
  const quote = more.quote ?? null;
  const [block, from] = more.at ?? [null, null];
  return {
    key,
    code: "double_space",
    severity: "advisory",
    place: { field: "body", block, from, to: from === null ? null : from + (quote?.length ?? 0) },
    quote,
    sentence: "…",
    fix: null,
    waivable: false,
    waiver: null,
    ...more,
  };
};
const fix = (replacement: string) => ({ label: "Sửa", replacement });

const opened: Editor[] = [];
afterEach(() => {
  for (const editor of opened.splice(0)) editor.destroy();
});

function open(...content: object[]) {
  const editor = new Editor({
    element: document.createElement("div"),
    extensions: [...bodyExtensions(null), UndoRedo],
    content: {
      type: "doc",
      content: [{ type: "paragraph", attrs: { id: "a" }, content }],
    } as JSONContent,
    injectCSS: false,
    enableCoreExtensions: { keymap: false },
  });
  opened.push(editor);
  const apply = (...findings: Finding[]) => {
    const change = fixing(editor.state, findings, (key) => {
      const one = findings.find((each) => each.key === key);
      return one ? locate(editor.state.doc, { ...one.place, quote: one.quote }) : null;
    });
    if (change) editor.view.dispatch(change[0]);
    return change?.[1] ?? 0;
  };
  return { editor, apply, text: () => editor.state.doc.textContent };
}
const text = (value: string, ...marks: string[]) => ({
  type: "text",
  text: value,
  marks: marks.map((type) => ({ type })),
});

describe("fixes in the body", () => {
  it("are one step to undo, however many they are", () => {
    const { editor, apply, text: now } = open(text("một  hai  ba"));
    const both = [
      finding("x", { at: ["a", 3], quote: "  ", fix: fix(" ") }),
      finding("y", { at: ["a", 8], quote: "  ", fix: fix(" ") }),
    ];
    expect(apply(...both)).toBe(2);
    expect(now()).toBe("một hai ba");
    editor.commands.undo();
    expect(now()).toBe("một  hai  ba");
  });

  it("are not applied where the words have changed", () => {
    const { apply, text: now } = open(text("một hai"));
    expect(apply(finding("x", { at: ["a", 3], quote: "...", fix: fix("…") }))).toBe(0);
    expect(now()).toBe("một hai");
  });

  it("follow words that moved", () => {
    const { apply, text: now } = open(text("Trước đó, anh nói..."));
    expect(apply(finding("x", { at: ["a", 7], quote: "...", fix: fix("…") }))).toBe(1);
    expect(now()).toBe("Trước đó, anh nói…");
  });

  it("keep bold type and references around what they change", () => {
    const reference = { type: "document_reference", attrs: { code: "qd-1" } };
    const { editor, apply } = open(text("Theo "), reference, text("  ngày", "strong"));
    expect(
      apply(finding("x", { at: ["a", 5], quote: "\uFFFC  ngày", fix: fix("\uFFFC ngày") })),
    ).toBe(1);
    const [paragraph] = bodyOf(editor.state.doc).content as { content: object[] }[];
    expect(paragraph?.content[1]).toEqual(reference);
    expect(paragraph?.content[2]).toEqual({
      type: "text",
      text: " ngày",
      marks: [{ type: "strong" }],
    });
  });

  it("never take a reference away, nor two fixes for the same words", () => {
    const reference = { type: "document_reference", attrs: { code: "qd-1" } };
    const one = open(text("Theo "), reference);
    expect(one.apply(finding("x", { at: ["a", 4], quote: " \uFFFC", fix: fix("") }))).toBe(0);
    const two = open(text("a  b"));
    const same = { at: ["a", 1] as [string, number], quote: "  ", fix: fix(" ") };
    expect(two.apply(finding("x", same), finding("y", same))).toBe(1);
    expect(two.text()).toBe("a b");
  });
});

describe("fixes in a field", () => {
  it("mend the words where they stand, or nothing", () => {
    const one = finding("x", { quote: "  ", fix: fix(" ") });
    expect(mended("Tít  có hai", one)).toBe("Tít có hai");
    expect(mended("Tít có hai", one)).toBeNull();
    expect(mended("Tít  có", finding("y", { quote: "  " }))).toBeNull();
  });
});

describe("the walk through the findings", () => {
  const place = (field: string, from: number | null = null) => ({
    field,
    block: null,
    from,
    to: null,
  });
  const all = [
    finding("tags", { place: place("tags") }),
    finding("early", { place: place("body", 9) }),
    finding("late", { place: place("body", 1) }),
    finding("head", { place: place("headline") }),
  ];

  it("goes as one reads", () => {
    const ordered = inReadingOrder(all);
    expect(ordered.map((one) => one.key)).toEqual(["head", "early", "late", "tags"]);
    expect(neighbour(ordered, null, 1)?.key).toBe("head");
    expect(neighbour(ordered, null, -1)?.key).toBe("tags");
    expect(neighbour(ordered, "tags", 1)?.key).toBe("head");
    expect(neighbour(ordered, "head", -1)?.key).toBe("tags");
    expect(neighbour([], null, 1)).toBeNull();
  });

  it("counts as alike only what has the same fix to offer", () => {
    const waiver = { by: { id: "1", display_name: "Lan" }, at: "", reason: "" };
    const many = [
      finding("a", { fix: fix(" ") }),
      finding("b"),
      finding("c", { fix: fix(" "), code: "quotes" }),
      finding("d", { fix: fix(" "), waiver }),
    ];
    expect(fixableLike(many, "double_space").map((one) => one.key)).toEqual(["a"]);
  });
});
