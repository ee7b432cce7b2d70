import { folded } from "../../../i18n";
import { type Declarations, styleAttribute } from "./styles";

/** Tags that end a line. */
export const blockTags = new Set(
  "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol optgroup option p pre search section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);
/** Tags of pictures. */
export const imageTags = new Set(["img", "svg", "canvas", "picture", "v:imagedata"]);
/** Tags of what is embedded from elsewhere. */
export const embedTags = new Set(["iframe", "object", "embed", "video", "audio", "math"]);
/** Tags of form fields. */
export const fieldTags = new Set(["input", "select", "textarea", "button"]);
/** Tags without any text for readers. */
export const silentTags = new Set([
  "head",
  "link",
  "meta",
  "base",
  "map",
  "area",
  "style",
  "script",
  "template",
  "noscript",
  "title",
  "xml",
  "wbr",
  "col",
  "colgroup",
]);
/** The level of a heading by its tag. */
export const headingOfTag: Readonly<Record<string, number>> = {
  h1: 1,
  h2: 2,
  h3: 3,
  h4: 4,
  h5: 5,
  h6: 6,
};

/** The level that a paragraph style gives: by its outline, or by its name in either language; 0 for none. */
export function styledLevel(element: Element, style: Declarations): number {
  const outline = Number(style["mso-outline-level"] ?? 0);
  if (outline >= 1 && outline <= 6) return outline;
  const plainName = folded((style["mso-style-name"] ?? "").replace(/["']/g, ""));
  const named = /^(?:heading|tieu de|de muc)\s*([1-6])/.exec(plainName)?.[1];
  const classed = /(?:^|\s)(?:x_)?(?:mso)?(?:heading|tieude|tiu)\s?_?([1-6])(?:\s|$)/i.exec(
    element.getAttribute("class") ?? "",
  )?.[1];
  const role =
    element.getAttribute("role") === "heading" ? element.getAttribute("aria-level") : null;
  return Number(named ?? classed ?? role ?? 0);
}

/** Whether nobody saw the element where it was copied. */
export const isHidden = (element: Element, style: Declarations): boolean =>
  /none/.test(style.display ?? "") ||
  /hidden/.test(style.visibility ?? "") ||
  /^all/.test(style["mso-hide"] ?? "") ||
  element.hasAttribute("hidden");

/** Whether it belongs to a margin's note of a word processor, which is never part of the text. */
export const isComment = (element: Element, style: Declarations): boolean =>
  /^comment/.test(style["mso-element"] ?? "") ||
  style["mso-special-character"] === "comment" ||
  /(^|\s)(msocomanchor|MsoCommentReference)(\s|$)/i.test(element.getAttribute("class") ?? "");

/** How many margin notes the page has. */
export function commentsIn(body: Element): number {
  const written = body.querySelectorAll(`[${styleAttribute}]`);
  const own = [...written].filter((one) =>
    /mso-element:\s*comment\b(?!-)/.test(one.getAttribute(styleAttribute) ?? ""),
  );
  return own.length || body.querySelectorAll(".msocomanchor").length;
}
