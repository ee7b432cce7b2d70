import type { Body } from "../../api";
import { documentName, type Register } from "./register";

interface Json {
  type?: string;
  text?: string;
  attrs?: Record<string, unknown>;
  content?: Json[];
}

const lineMakers = new Set(["paragraph", "heading", "pullquote", "table_row", "quotation"]);

function words(node: Json, register: Register): string {
  switch (node.type) {
    case "text":
      return node.text ?? "";
    case "hard_break":
      return "\n";
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
  return (node.content ?? []).flatMap((one) => lines(one, register));
}

/** The body as lines of plain text, for copying and comparing. */
export const plainLines = (body: Body, register: Register): string[] =>
  lines(body as Json, register);
