import { DOMSerializer, type Fragment } from "@tiptap/pm/model";
import { describe, expect, it } from "vitest";
import { bodySchema } from "../schema/extensions";
import { type Clipboard, nodesOf, readClipboard, taken } from "./pipeline";

const clipboard = (parts: Partial<Clipboard>): Clipboard => ({
  html: "",
  text: "",
  rtf: "",
  images: 0,
  ...parts,
});

// A small generator of our own: the same cases on every run, named by their seed.
function dice(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (most: number) => Math.floor(next() * most);
  return { below, one: <T>(list: readonly T[]): T => list[below(list.length)] as T };
}
type Dice = ReturnType<typeof dice>;

const words = [
  "Quy hoạch",
  "tỉnh",
  "Việt".normalize("NFD"),
  "790/QĐ-TTg",
  "  ",
  "&nbsp;",
  "10&nbsp;000 m",
  "“trích”",
  "a&shy;b",
  "I. MỤC",
  "- gạch",
  "1. Mục",
  "&lt;p style=x&gt;",
  "𝒳",
  "nước\n",
  "€ 5",
  "🌧",
  "x",
  "Đ",
] as const;
const inlineTags = [
  "b",
  "i",
  "em",
  "strong",
  "span",
  "font",
  "u",
  "sub",
  "sup",
  "s",
  "a",
  "o:p",
  "code",
  "ins",
  "small",
  "label",
] as const;
const blockTags = [
  "p",
  "div",
  "h1",
  "h2",
  "h4",
  "h6",
  "blockquote",
  "ul",
  "ol",
  "li",
  "table",
  "tr",
  "td",
  "th",
  "section",
  "pre",
  "dl",
  "dt",
  "center",
  "figure",
  "article",
] as const;
const styles = [
  "font-weight:bold",
  "font-weight:normal",
  "mso-list:l0 level1 lfo1",
  "mso-list:l0 level3 lfo1",
  "mso-list:l1 level9 lfo2",
  "color:red",
  "text-align:center",
  "font-family:.VnTime",
  "vertical-align:super",
  "mso-outline-level:2",
  "font-size:13.5pt",
  "display:block",
  "",
] as const;
const attributes = (at: Dice): string =>
  at.one([
    "",
    "",
    "",
    ` style="${at.one(styles)}"`,
    ` style='${at.one(styles)};${at.one(styles)}'`,
    ' class="MsoListParagraph"',
    " class=MsoHeading1",
    ' href="https://a.vn/?utm_source=x"',
    ' href="javascript:x"',
    ' href="#n1"',
    ' id="n1"',
    ` colspan="${at.below(30)}"`,
    ` rowspan="${at.below(9)}"`,
    ` start="${at.below(5)}"`,
    ` aria-level="${at.below(5)}"`,
    ' type="a"',
    ` value="${at.below(4)}"`,
    ' title="x"',
  ]);

function wild(at: Dice, depth: number): string {
  const parts = Array.from({ length: at.below(4) + 1 }, () => {
    const roll = at.below(10);
    if (depth === 0 || roll < 4) return at.one(words);
    if (roll === 4)
      return at.one(["<br>", "<hr>", "<!--x-->", "<![if !vml]>", "<![endif]>", "<wbr>"]);
    const tag = roll < 7 ? at.one(inlineTags) : at.one(blockTags);
    return `<${tag}${attributes(at)}>${wild(at, depth - 1)}</${tag}>`;
  });
  return parts.join(at.one(["", " "]));
}

const cases = Array.from({ length: 400 }, (_, seed) => seed);
const schema = bodySchema();

// Letters and figures alone: spaces and signs may change, these may not.
const letters = (text: string): string =>
  (text.normalize("NFC").match(/[\p{L}\p{N}]/gu) ?? []).join("");

function textOf(fragment: Fragment): string {
  let out = "";
  fragment.descendants((node) => {
    if (node.isText) out += node.text;
    if (node.type.name === "footnote") out += node.attrs.text;
  });
  return out;
}

const check = (fragment: Fragment) => {
  const doc = schema.topNodeType.create(
    null,
    fragment.size > 0 ? fragment : schema.node("paragraph"),
  );
  doc.check();
};

const html = (fragment: Fragment): string => {
  const holder = document.createElement("div");
  holder.append(DOMSerializer.fromSchema(schema).serializeFragment(fragment));
  return holder.innerHTML;
};

const plainJson = (fragment: Fragment) =>
  JSON.stringify(fragment.toJSON(), (key, value) => (key === "id" ? undefined : value));

describe("whatever is pasted", () => {
  it.each(cases)("html %i: valid, no letter lost", (seed) => {
    const source = wild(dice(seed), 4);
    const pasted = readClipboard(clipboard({ html: source }));
    const made = nodesOf(pasted, schema);
    check(made);
    const given =
      new DOMParser().parseFromString(source.replace(/<!\[[^>]*\]>/g, ""), "text/html").body
        .textContent ?? "";
    const kept = letters(textOf(made));
    // Marks of list items in table cells are added, page notes are moved: every letter must be there, in any order.
    const left = [...kept];
    const lost = [...letters(given)].filter((letter) => {
      const at = left.indexOf(letter);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
    expect(lost, source).toEqual([]);
    check(nodesOf(taken(pasted), schema));
  });

  it.each(cases)("html %i: its own output stays as it is", (seed) => {
    const first = nodesOf(readClipboard(clipboard({ html: wild(dice(seed), 4) })), schema);
    const second = nodesOf(readClipboard(clipboard({ html: html(first) })), schema);
    expect(plainJson(second)).toBe(plainJson(first));
  });

  it.each(cases.slice(0, 200))(
    "text %i: valid, every letter in its order, also rebuilt",
    (seed) => {
      const at = dice(seed);
      const line = () =>
        Array.from({ length: at.below(18) }, () =>
          at.one(words).replaceAll("&nbsp;", "\u00a0"),
        ).join(" ");
      const text = Array.from({ length: at.below(12) + 1 }, line).join(
        at.one(["\n", "\r\n", "\n\n"]),
      );
      const pasted = readClipboard(clipboard({ text }));
      const made = nodesOf(pasted, schema);
      check(made);
      expect(letters(textOf(made))).toBe(letters(text));
      const rebuilt = nodesOf(taken(pasted), schema);
      check(rebuilt);
    },
  );

  it("even broken markup", () => {
    for (const source of [
      "<",
      "<p",
      "<table><td>x",
      "</p></div>a",
      "<li>a<li>b",
      "<p style='>a",
      "\u0000",
      "<tr><td>a",
      "<b><p>a</b>c",
    ])
      check(nodesOf(readClipboard(clipboard({ html: source })), schema));
  });
});
