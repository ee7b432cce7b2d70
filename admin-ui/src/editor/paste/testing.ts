import type { Fragment, Node } from "@tiptap/pm/model";

const names: Readonly<Record<string, string>> = {
  paragraph: "p",
  bullet_list: "ul",
  ordered_list: "ol",
  blockquote: "quote",
  horizontal_rule: "hr",
};

function words(node: Node): string {
  let out = "";
  node.forEach((one) => {
    const shown = one.isText
      ? (one.text ?? "")
      : one.type.name === "footnote"
        ? `{${one.attrs.text}}`
        : "|";
    const marks = one.marks.map((mark) => mark.attrs.href ?? mark.attrs.title ?? mark.type.name);
    out += marks.length > 0 ? `<${marks.join(" ")}:${shown}>` : shown;
  });
  return out;
}

function lines(node: Node): string[] {
  const { name } = node.type;
  if (name === "heading") return [`h${node.attrs.level} ${words(node)}`];
  if (node.isTextblock) return [`${names[name] ?? name} ${words(node)}`.trimEnd()];
  const inner: string[] = [];
  node.forEach((one) => {
    const [first = "", ...rest] = lines(one);
    const bullet = one.type.name === "list_item";
    inner.push(`  ${bullet ? "- " : ""}${first}`, ...rest.map((line) => `  ${line}`));
  });
  if (name === "list_item" || name === "table_row")
    return name === "list_item" ? inner.map((line) => line.slice(2)) : ["row", ...inner];
  const { colspan, rowspan, start, caption } = node.attrs;
  const span = (colspan ?? 1) * (rowspan ?? 1) > 1 ? ` ${colspan}x${rowspan}` : "";
  const told = start > 1 ? ` from ${start}` : caption ? ` ${caption}` : "";
  return [`${names[name] ?? name}${span}${told}`, ...inner];
}

/** Nodes as lines that a person can read, for tests. */
export function outline(fragment: Fragment): string {
  const all: string[] = [];
  fragment.forEach((node) => {
    all.push(...lines(node));
  });
  return all.join("\n");
}
