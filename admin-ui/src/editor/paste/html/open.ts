import { readSheet, type Sheet, styleAttribute } from "./styles";

/** The program a clipboard came from, as far as it shows. */
export type Source = "word" | "wps" | "outlook" | "docs" | "libreoffice" | "zalo" | "web";

/** A pasted page, parsed but never applied: no script runs, no picture loads, no style acts. */
export interface Page {
  body: Element;
  sheet: Sheet;
  source: Source;
}

function sourceOf(html: string): Source {
  if (/docs-internal-guid|google-docs/i.test(html)) return "docs";
  if (/kingsoft|wps office|ksooffice|name="?generator"?\s+content="?wps/i.test(html)) return "wps";
  if (/class="?x_(Mso|Word)|elementToProof|Microsoft Outlook/i.test(html)) return "outlook";
  if (/urn:schemas-microsoft-com:office|mso-|class="?Mso/i.test(html)) return "word";
  if (/LibreOffice|OpenOffice|sdfootnote/i.test(html)) return "libreoffice";
  return /zalo|zadn\.vn|data-z-element/i.test(html) ? "zalo" : "web";
}

const tag = /<[a-z](?:"[^"]*"|'[^']*'|[^>"'])*>/gi;
const styleInTag = /(\s)style(?=\s*=)/gi;
const sourceInTag = /(\s)(src|srcset|poster|background)(?=\s*=)/gi;

const renamed = (html: string): string =>
  html.replace(tag, (one) =>
    one.replace(styleInTag, `$1${styleAttribute}`).replace(sourceInTag, "$1data-pasted-$2"),
  );

const sheets = (html: string): string =>
  [...html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style\s*>/gi)].map((one) => one[1]).join("\n");

// Taken out as text: what stands in them is for the program that wrote them, or must never act.
const withoutForeign = (html: string): string =>
  html
    .replace(/<(style|script|xml|template|noscript|title)\b[^>]*>[\s\S]*?<\/\1\s*>/gi, "")
    // A frame must not even begin to load; what counts is that there was one.
    .replace(/<iframe\b[^>]*>(?:[\s\S]*?<\/iframe\s*>)?/gi, "<object></object>")
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<!\[[^>]*\]>/g, "")
    .replace(/<\?[^>]*>/g, "");

/** HTML whose styles cannot act: what is about to be parsed by somebody else. */
export const withoutStyles = renamed;

/** Opens the HTML of a clipboard. */
export function openPage(html: string): Page {
  const page = new DOMParser().parseFromString(renamed(withoutForeign(html)), "text/html");
  return { body: page.body, sheet: readSheet(sheets(html)), source: sourceOf(html) };
}
