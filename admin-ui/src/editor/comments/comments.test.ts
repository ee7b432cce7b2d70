import { describe, expect, it } from "vitest";
import type { Thread } from "../../api";
import { bodySchema } from "../schema/extensions";
import { anchorAt, hasNews, sorted } from "./anchor";
import { matching, mentioningAt, stillMentioned, withMention } from "./mention";

const p = (id: string, text: string) => ({
  type: "paragraph",
  attrs: { id },
  content: [{ type: "text", text }],
});
const doc = (...content: object[]) => bodySchema().nodeFromJSON({ type: "doc", content });

describe("the anchor of a selection", () => {
  const text = doc(p("a", "Tỉnh đã phê duyệt quy hoạch."), p("b", "Đoạn hai"));

  it("holds the words and what stands around them", () => {
    expect(anchorAt(text, 9, 18)).toEqual({
      block: "a",
      from: 8,
      to: 17,
      quote: "phê duyệt",
      prefix: "Tỉnh đã ",
      suffix: " quy hoạch.",
    });
  });

  it("leaves spaces at its ends out, and ends with its first block", () => {
    expect(anchorAt(text, 8, 19)?.quote).toBe("phê duyệt");
    expect(anchorAt(text, 19, 34)).toMatchObject({ block: "a", quote: "quy hoạch." });
  });

  it("is the line for a mere cursor, and nothing where there are no words", () => {
    expect(anchorAt(text, 33, 33)).toMatchObject({ block: "b", quote: "Đoạn hai", from: 0 });
    expect(anchorAt(doc({ type: "paragraph", attrs: { id: "a" } }), 1, 1)).toBeNull();
    expect(anchorAt(doc({ type: "horizontal_rule", attrs: { id: "a" } }), 0, 1)).toBeNull();
  });

  it("never cuts a character in two", () => {
    const many = doc(p("a", `${"😀".repeat(20)} đây ${"😀".repeat(20)}`));
    const anchor = anchorAt(many, 42, 45);
    expect(anchor?.quote).toBe("đây");
    expect(anchor?.prefix).toBe(`${"😀".repeat(15)} `);
    expect(anchor?.suffix).toBe(` ${"😀".repeat(15)}`);
  });
});

describe("the list", () => {
  const thread = (id: string, more: Partial<Thread> = {}): Thread => ({
    id,
    anchor: { block: "a", from: 0, to: 1, quote: "x", prefix: "", suffix: "" },
    lost: false,
    status: "open",
    resolved: null,
    messages: [
      {
        id: `${id}1`,
        by: { id: "lan", display_name: "Lan" },
        at: `2026-11-22T10:0${id}:00Z`,
        text: "…",
        edited_at: null,
        mentions: [],
        yours: false,
      },
    ],
    ...more,
  });

  it("follows the text, and drops nothing", () => {
    const all = [
      thread("1"),
      thread("2"),
      thread("3", { anchor: null }),
      thread("4", { lost: true }),
      thread("5", { status: "resolved" }),
      thread("6", { status: "resolved", lost: true }),
    ];
    const found = sorted(all, (id) => ({ 1: 50, 2: 7 })[id] ?? null);
    expect(found.open.map((one) => one.id)).toEqual(["3", "2", "1"]);
    expect(found.lost.map((one) => one.id)).toEqual(["4"]);
    expect(found.resolved.map((one) => one.id)).toEqual(["6", "5"]);
  });

  it("marks what others said since one last looked", () => {
    expect(hasNews(thread("3"), "2026-11-22T10:02:00Z")).toBe(true);
    expect(hasNews(thread("3"), "2026-11-22T10:04:00Z")).toBe(false);
    expect(hasNews(thread("3"), null)).toBe(false);
  });
});

describe("mentions", () => {
  const lan = { id: "1", display_name: "Nguyễn Thị Lan", role: null };
  const duc = { id: "2", display_name: "Trần Đức", role: null };

  it("begin with @ at the start of a word", () => {
    expect(mentioningAt("Nhờ @la", 7)).toEqual({ at: 4, query: "la" });
    expect(mentioningAt("@", 1)).toEqual({ at: 0, query: "" });
    expect(mentioningAt("a@b.vn", 6)).toBeNull();
    expect(mentioningAt("Nhờ @ la", 8)).toBeNull();
    expect(mentioningAt("Nhờ @la\nx", 9)).toBeNull();
  });

  it("find people without their marks", () => {
    expect(matching([lan, duc], "duc").map((one) => one.id)).toEqual(["2"]);
    expect(matching([lan, duc], "thi la").map((one) => one.id)).toEqual(["1"]);
    expect(matching([lan, duc], "").map((one) => one.id)).toEqual(["1", "2"]);
    expect(matching([lan, duc], "xyz")).toEqual([]);
  });

  it("put the name in, and count only while it stands there", () => {
    const put = withMention("Nhờ @la xem", { at: 4, query: "la" }, 7, lan.display_name);
    expect(put).toEqual({ text: "Nhờ @Nguyễn Thị Lan xem", cursor: 20 });
    expect(stillMentioned(put.text, [lan, duc, lan])).toEqual(["1"]);
  });
});
