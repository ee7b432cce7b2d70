import type { Content } from "../../api";
import { plainLines, type Register } from "../schema";

interface Json {
  type?: string;
  text?: string;
  attrs?: Record<string, unknown>;
  content?: Json[];
  marks?: { type: string; attrs?: Record<string, unknown> }[];
}

const escaped = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

const blocks: Record<string, string> = {
  paragraph: "p",
  pullquote: "blockquote",
  blockquote: "blockquote",
  bullet_list: "ul",
  ordered_list: "ol",
  list_item: "li",
  table_row: "tr",
  table_cell: "td",
  table_header: "th",
  box_title: "h3",
  claim: "h3",
};
const marks: Record<string, string> = { strong: "b", em: "i", strike: "s", sub: "sub", sup: "sup" };

function tagOf(node: Json): string | null {
  if (node.type === "heading") return `h${node.attrs?.level ?? 2}`;
  return blocks[node.type ?? ""] ?? null;
}

function marked(node: Json): string {
  const open = (node.marks ?? []).flatMap(({ type, attrs }) => {
    if (type === "link") return [[`<a href="${escaped(String(attrs?.href ?? ""))}">`, "</a>"]];
    const tag = marks[type];
    return tag ? [[`<${tag}>`, `</${tag}>`]] : [];
  });
  return open.reduceRight(
    (inside, [start, end]) => `${start}${inside}${end}`,
    escaped(node.text ?? ""),
  );
}

function html(node: Json, register: Register): string {
  if (node.type === "text") return marked(node);
  if (node.type === "hard_break") return "<br>";
  if (node.type === "horizontal_rule") return "<hr>";
  const inside = (node.content ?? []).map((one) => html(one, register)).join("");
  if (node.type === "table") {
    const caption = node.attrs?.caption
      ? `<caption>${escaped(String(node.attrs.caption))}</caption>`
      : "";
    return `<table border="1">${caption}${inside}</table>`;
  }
  const tag = tagOf(node);
  if (tag !== null) return `<${tag}>${inside}</${tag}>`;
  if (inside !== "") return `<div>${inside}</div>`;
  return leaf(node, register);
}

// Whatever has no words of its own (a reference, a card, a video) is written as the editor would copy it.
function leaf(node: Json, register: Register): string {
  const inline = { type: "doc" as const, content: [{ type: "paragraph", content: [node] }] };
  const alone = { type: "doc" as const, content: [node] };
  const lines = [...plainLines(alone, register), ...plainLines(inline, register)];
  const words = lines.find((line) => line !== "") ?? "";
  return isBlock(node) ? `<p>${escaped(words)}</p>` : escaped(words);
}

const isBlock = (node: Json): boolean => node.attrs?.id !== undefined;

/** The whole text as a page that word processors open: every word, the structure they know, no style. */
export function contentAsHtml(content: Content, register: Register): string {
  const head = (["kicker", "standfirst"] as const)
    .filter((field) => content[field] !== "")
    .map((field) => `<p><b>${escaped(content[field])}</b></p>`);
  const byline = content.byline.map((one) => [one.name, one.role].filter(Boolean).join(" – "));
  return [
    "<!doctype html>",
    `<html lang="${content.language}"><head><meta charset="utf-8"><title>${escaped(content.headline)}</title></head><body>`,
    `<h1>${escaped(content.headline)}</h1>`,
    ...head,
    ...(byline.length > 0 ? [`<p><i>${escaped(byline.join(", "))}</i></p>`] : []),
    ...(content.body.content as Json[]).map((block) => html(block, register)),
    "</body></html>",
    "",
  ].join("\n");
}
