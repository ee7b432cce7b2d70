import type { Body } from "../../api";
import { pageOf, type Video } from "./embeds";
import { momentWords } from "./framedViews";
import { documentName, type Register } from "./register";

interface Json {
  type?: string;
  text?: string;
  attrs?: Record<string, unknown>;
  content?: Json[];
}

const lineMakers = new Set([
  "paragraph",
  "heading",
  "pullquote",
  "table_row",
  "quotation",
  "box_title",
  "claim",
  "document_link",
  "embed",
  "related_article",
]);

function words(node: Json, register: Register): string {
  switch (node.type) {
    case "text":
      return node.text ?? "";
    case "hard_break":
      return "\n";
    case "footnote":
      return ` [${node.attrs?.text}]`;
    case "indicator_reference":
      return register.indicator(String(node.attrs?.code))?.shown ?? String(node.attrs?.code);
    case "person_reference":
      return register.person(String(node.attrs?.code))?.name ?? String(node.attrs?.code);
    case "embed":
      return [node.attrs?.title, pageOf(node.attrs as unknown as Video)].filter(Boolean).join(": ");
    case "related_article":
      return `#${node.attrs?.number}`;
    case "document_link":
    case "document_reference": {
      const found = register.document(String(node.attrs?.code));
      return found ? documentName(found) : String(node.attrs?.code);
    }
    case "quotation":
      return register.quotation(String(node.attrs?.code))?.text ?? String(node.attrs?.code);
    case "table_row":
      return (node.content ?? [])
        .map((cell) => (cell.content ?? []).map((one) => words(one, register)).join(" "))
        .join("\t");
    default:
      return (node.content ?? []).map((one) => words(one, register)).join("");
  }
}

function lines(node: Json, register: Register): string[] {
  if (lineMakers.has(node.type ?? "")) return [words(node, register)];
  if (node.type === "table" && node.attrs?.caption) {
    const caption = String(node.attrs.caption);
    return [caption, ...(node.content ?? []).flatMap((one) => lines(one, register))];
  }
  if (node.type === "live_entry") {
    const time = momentWords(String(node.attrs?.at));
    return [time, ...(node.content ?? []).flatMap((one) => lines(one, register))];
  }
  return (node.content ?? []).flatMap((one) => lines(one, register));
}

/** The body as lines of plain text, for copying and comparing. */
export const plainLines = (body: Body, register: Register): string[] =>
  lines(body as Json, register);
