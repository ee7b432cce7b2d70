import type { Marks } from "../pieces";
import type { Drops } from "../report";
import { count } from "../report";
import { type Declarations, firstFont, tagOf } from "./styles";

/** What an element hands down to the text in it. */
export interface Context {
  marks: Marks;
  font: string | null;
  preserved: boolean;
  heading: boolean;
}

const bolder = /^(bold|bolder|[6-9]00)$/i;
const lighter = /^(normal|lighter|[1-5]00)$/i;

const markOfTag: Readonly<Record<string, keyof Marks>> = {
  b: "strong",
  strong: "strong",
  i: "em",
  em: "em",
  cite: "em",
  dfn: "em",
  var: "em",
  s: "strike",
  strike: "strike",
  del: "strike",
  sub: "sub",
  sup: "sup",
};

function position(marks: Marks, value: string | undefined): Marks {
  if (value === "super") return { ...marks, sup: true, sub: false };
  if (value === "sub") return { ...marks, sub: true, sup: false };
  return value === "baseline" ? { ...marks, sub: false, sup: false } : marks;
}

function weight(marks: Marks, value: string | undefined): Marks {
  if (value && bolder.test(value)) return { ...marks, strong: true };
  return value && lighter.test(value) ? { ...marks, strong: false } : marks;
}

function slant(marks: Marks, value: string | undefined): Marks {
  if (value === "italic" || value === "oblique") return { ...marks, em: true };
  return value === "normal" ? { ...marks, em: false } : marks;
}

const lines = (style: Declarations): string =>
  `${style["text-decoration"] ?? ""} ${style["text-decoration-line"] ?? ""}`;

/** The context inside the element. */
export function inside(outer: Context, element: Element, style: Declarations): Context {
  const tag = tagOf(element);
  const own = markOfTag[tag];
  let marks: Marks = own ? { ...outer.marks, [own]: true } : outer.marks;
  if (own === "sub") marks = { ...marks, sup: false };
  if (own === "sup") marks = { ...marks, sub: false };
  marks = position(
    slant(weight(marks, style["font-weight"]), style["font-style"]),
    style["vertical-align"],
  );
  if (/line-through/.test(lines(style))) marks = { ...marks, strike: true };
  if (tag === "abbr" && element.getAttribute("title"))
    marks = { ...marks, abbr: element.getAttribute("title") ?? "" };
  const named = firstFont(style["mso-ascii-font-family"]) ?? firstFont(style["font-family"]);
  const face = tag === "font" ? firstFont(element.getAttribute("face") ?? undefined) : null;
  return {
    ...outer,
    marks,
    font: named ?? face ?? outer.font,
    preserved: outer.preserved || tag === "pre" || /^pre/.test(style["white-space"] ?? ""),
  };
}

const inkColours =
  /^(inherit|initial|unset|auto|windowtext|currentcolor|black|#0{3}|#0{6}|rgba?\(0, ?0, ?0(, ?1)?\)|var\(.*)$/i;
const noBackground =
  /^(inherit|initial|unset|none|auto|transparent|white|#f{3}|#f{6}|rgba?\(.*, ?0\)|rgb\(255, ?255, ?255\)|var\(.*)$/i;
const nearBlack =
  /^(#[0-3][0-9a-f][0-3][0-9a-f][0-3][0-9a-f]|#[0-3]{3}|rgb\((\d|[1-5]\d|6[0-4]), ?(\d|[1-5]\d|6[0-4]), ?(\d|[1-5]\d|6[0-4])\))$/i;

/** Looks, once for each kind, at what the element's dress says and the text will not keep. */
export function noteDress(
  drops: Drops,
  sizes: Set<string>,
  element: Element,
  style: Declarations,
  context: Context,
): void {
  const once = (kind: "colour" | "highlight" | "underline" | "alignment") => {
    if (!drops[kind]) count(drops, kind);
  };
  const linked = context.marks.href !== undefined || tagOf(element) === "a";
  const colour = style.color ?? (tagOf(element) === "font" ? element.getAttribute("color") : null);
  if (colour && !linked && !inkColours.test(colour) && !nearBlack.test(colour)) once("colour");
  const behind = style.background ?? style["background-color"] ?? style["mso-highlight"];
  const cell = /^(td|th|tr|table|body|tbody)$/.test(tagOf(element));
  if (behind && !cell && !noBackground.test(behind)) once("highlight");
  if ((tagOf(element) === "u" || /underline/.test(lines(style))) && !linked) once("underline");
  const align = style["text-align"] ?? element.getAttribute("align");
  if ((align === "center" || align === "right") && !element.closest("table")) once("alignment");
  const size =
    style["font-size"] ?? (tagOf(element) === "font" ? element.getAttribute("size") : null);
  if (size && !context.heading && !/^(inherit|100%|1r?em)$/.test(size))
    sizes.add(size.replace(/\.0(?=[a-z])/, ""));
}
