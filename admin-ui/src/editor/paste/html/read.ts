import { cutStart, unbold } from "../inlines";
import { cleanHref } from "../links";
import type { Block, Inline, Line, Pieces } from "../pieces";
import { count, type Drops } from "../report";
import { type Context, inside, noteDress } from "./context";
import {
  blockTags,
  commentsIn,
  embedTags,
  fieldTags,
  headingOfTag,
  imageTags,
  isComment,
  isHidden,
  silentTags,
  styledLevel,
} from "./kinds";
import { bulletAtStart, msoList, readMarker } from "./marker";
import { findNotes, type Notes } from "./notes";
import { openPage, type Page } from "./open";
import type { Reading, Where } from "./reading";
import { type Declarations, styleAttribute, styleOf, tagOf } from "./styles";
import { readTable } from "./tables";

const plain: Context = { marks: {}, font: null, preserved: false, heading: false };
/** Reads one page into pieces. One reader for one page: it counts as it goes. */
class Reader implements Reading {
  readonly drops: Drops = {};
  readonly sizes = new Set<string>();
  private readonly notes: Notes;
  private line: Inline[] = [];
  private lists = 0;
  private levels = new Set<number>();

  constructor(readonly page: Page) {
    this.notes = findNotes(page.body);
  }

  read(): Pieces {
    const out: Block[] = [];
    const where = this.place(out);
    this.children(this.page.body, plain, where);
    this.flush(where);
    const comments = commentsIn(this.page.body);
    if (comments > 0) count(this.drops, "comments", comments);
    if (this.sizes.size > 1) count(this.drops, "size");
    return { blocks: this.settled(out), drops: this.drops };
  }

  place(out: Block[]): Where {
    return { out, heading: 0, item: null, itemStarted: false, depth: 0, inTable: false };
  }

  // Level 1 is the headline's: where a text has such headings, all of its headings go one down.
  private settled(blocks: Block[]): Block[] {
    const shift = this.levels.has(1) ? 1 : 0;
    const settle = (block: Block): Block =>
      block.kind === "line" && block.heading > 0
        ? { ...block, heading: Math.min(4, block.heading + shift) as Line["heading"] }
        : block.kind === "quote"
          ? { ...block, blocks: block.blocks.map(settle) }
          : block;
    return blocks.map(settle);
  }

  flush(where: Where): void {
    const inlines = this.line;
    this.line = [];
    const seen = inlines.some(
      (one) =>
        one.kind === "note" ||
        (one.kind === "text" && /[^\s\u00a0\u00ad\u200b\ufeff]/.test(one.text)),
    );
    if (!seen) return;
    const { item } = where;
    if (item) {
      where.out.push({ kind: "item", ...item, more: where.itemStarted, inlines });
      where.itemStarted = true;
      return;
    }
    if (where.heading > 0) this.levels.add(where.heading);
    // Headings are bold by being headings.
    const words = where.heading > 0 ? inlines.map(unbold) : inlines;
    where.out.push({
      kind: "line",
      heading: where.heading as Line["heading"],
      gap: true,
      inlines: words,
    });
  }

  children(element: Element, context: Context, where: Where): void {
    for (const child of [...element.childNodes]) {
      if (child.nodeType === 3) this.text(child.textContent ?? "", context);
      else if (child.nodeType === 1) this.element(child as Element, context, where);
    }
  }

  text(text: string, { marks, font, preserved }: Context): void {
    if (!preserved) {
      if (text !== "") this.line.push({ kind: "text", text, font, marks });
      return;
    }
    for (const [at, part] of text.split(/\r\n|[\r\n]/).entries()) {
      if (at > 0) this.line.push({ kind: "break" });
      if (part !== "") this.line.push({ kind: "text", text: part, font, marks });
    }
  }

  element(element: Element, outer: Context, where: Where): void {
    const tag = tagOf(element);
    if (silentTags.has(tag) || this.notes.isBody(element)) return;
    const own = styleOf(element);
    const style = { ...this.page.sheet.of(element), ...own };
    if (this.dropped(element, tag, style)) return;
    const context = inside(outer, element, style);
    noteDress(this.drops, this.sizes, element, own, outer);
    if (tag === "br") {
      // A page break and the line above Word's footnotes are breaks of the page, not of the text.
      if (style["page-break-before"] === undefined && !element.hasAttribute("clear"))
        this.line.push({ kind: "break" });
    } else if (tag === "a") this.link(element, context, where);
    else if (tag === "table") readTable(this, element, context, where);
    else if (tag === "ul" || tag === "ol" || tag === "menu" || tag === "dir")
      this.list(element, context, where);
    else if (tag === "li") this.listItem(element, context, where, null);
    else if (tag === "blockquote") this.quote(element, context, where);
    else if (tag === "hr") this.rule(element, where);
    else if (blockTags.has(tag) || /^(block|flex|grid|table|list-item)$/.test(style.display ?? ""))
      this.block(element, tag, style, context, where);
    else this.children(element, context, where);
  }

  private dropped(element: Element, tag: string, style: Declarations): boolean {
    if (imageTags.has(tag)) {
      const alt = element.getAttribute("alt") ?? "";
      // Chat programs draw their smileys as pictures; the sign itself is in the text beside them.
      if (/^\p{Extended_Pictographic}(?:\p{Extended_Pictographic}|\ufe0f|\u200d){0,6}$/u.test(alt))
        this.line.push({ kind: "text", text: alt, font: null, marks: {} });
      else if (!/^1(px)?$/.test(element.getAttribute("width") ?? "")) count(this.drops, "images");
      return true;
    }
    if (embedTags.has(tag)) count(this.drops, "embeds");
    else if (fieldTags.has(tag)) count(this.drops, "fields");
    else if (isHidden(element, style)) {
      if (element.textContent?.trim()) count(this.drops, "hidden");
    } else if (isComment(element, style)) return true;
    else if (tag === "del" && this.page.source !== "web" && this.page.source !== "zalo") {
      if (element.textContent?.trim()) count(this.drops, "deletions");
    } else return /^ignore$/i.test(style["mso-list"] ?? "");
    return true;
  }

  private link(element: Element, context: Context, where: Where): void {
    const note = this.notes.of(element);
    if (note) {
      this.line.push({ kind: "note", runs: this.noteRuns(note) });
      return;
    }
    const href = element.getAttribute("href");
    if (href === null || /^\s*(#|$)/.test(href)) {
      this.children(element, context, where);
      return;
    }
    const clean = cleanHref(href);
    if (!clean) count(this.drops, "unsafeLinks");
    else if (clean.cut) count(this.drops, clean.cut);
    const marks = clean ? { ...context.marks, href: clean.href } : context.marks;
    this.children(element, { ...context, marks }, where);
  }

  private noteRuns(note: Element): { text: string; font: string | null }[] {
    const runs: { text: string; font: string | null }[] = [];
    const walk = (element: Element, outer: Context) => {
      for (const child of [...element.childNodes]) {
        if (child.nodeType === 3) runs.push({ text: child.textContent ?? "", font: outer.font });
        if (child.nodeType !== 1) continue;
        const inner = child as Element;
        if (silentTags.has(tagOf(inner))) continue;
        if (tagOf(inner) === "a" && this.notes.isBackLink(inner)) continue;
        const style = { ...this.page.sheet.of(inner), ...styleOf(inner) };
        if (this.dropped(inner, tagOf(inner), style)) continue;
        const apart = blockTags.has(tagOf(inner)) || tagOf(inner) === "br";
        if (apart) runs.push({ text: " ", font: null });
        walk(inner, inside(outer, inner, style));
        if (apart) runs.push({ text: " ", font: null });
      }
    };
    walk(note, inside(plain, note, { ...this.page.sheet.of(note), ...styleOf(note) }));
    return runs;
  }

  private block(
    element: Element,
    tag: string,
    style: Declarations,
    context: Context,
    where: Where,
  ): void {
    this.flush(where);
    const level = headingOfTag[tag] ?? styledLevel(element, style);
    const mso = level === 0 && !where.item ? this.msoItem(element, style) : null;
    if (mso) {
      const inner: Where = { ...where, item: mso.item, itemStarted: false };
      this.children(element, context, inner);
      if (mso.cut > 0) this.line = cutStart(this.line, mso.cut);
      this.flush(inner);
      return;
    }
    const heading = level > 0 && !where.inTable && !where.item ? level : where.heading;
    const inner: Where = heading === where.heading ? where : { ...where, heading };
    const words = level > 0 ? { ...context, heading: true } : context;
    this.children(element, words, inner);
    this.flush(inner);
  }

  // Word writes lists as paragraphs; the marker is drawn in a part that is to be ignored, and tells the kind and number.
  private msoItem(
    element: Element,
    style: Declarations,
  ): { item: NonNullable<Where["item"]>; cut: number } | null {
    const listed = msoList(style["mso-list"]);
    const classed = /MsoListParagraph|ListParagraph/i.test(element.getAttribute("class") ?? "");
    if (!listed && !classed) return null;
    const drawn = [...element.querySelectorAll(`[${styleAttribute}]`)].find((one) =>
      /mso-list:\s*ignore/i.test(one.getAttribute(styleAttribute) ?? ""),
    );
    const written = drawn ? null : bulletAtStart.exec(element.textContent ?? "");
    if (!drawn && !written) return null;
    const marker = readMarker(drawn?.textContent ?? written?.[1] ?? "");
    if (marker.lettered) this.numbering();
    return {
      item: {
        list: listed?.list ?? `classed-${marker.ordered}`,
        level: listed?.level ?? 0,
        ordered: marker.ordered,
        number: marker.number,
      },
      cut: written?.[0].length ?? 0,
    };
  }

  private numbering(): void {
    if (!this.drops.numbering) count(this.drops, "numbering");
  }

  private list(element: Element, context: Context, where: Where): void {
    this.flush(where);
    this.lists += 1;
    const ordered = tagOf(element) === "ol";
    const depth = where.depth;
    const list = where.item && depth > 0 ? where.item.list : `html-${this.lists}`;
    const type = `${element.getAttribute("type") ?? ""} ${styleOf(element)["list-style-type"] ?? ""}`;
    if (ordered && /(^|\s)([aAiI]|(lower|upper)-\w+)/.test(type)) this.numbering();
    const start = Number.parseInt(element.getAttribute("start") ?? "1", 10);
    let number = Number.isFinite(start) ? Math.max(1, start) : 1;
    for (const child of [...element.childNodes]) {
      if (child.nodeType === 3) {
        this.text(child.textContent ?? "", context);
        continue;
      }
      if (child.nodeType !== 1) continue;
      const one = child as Element;
      if (tagOf(one) !== "li") {
        // Lists inside lists without an item between them, as Google Docs and old editors write.
        this.element(one, context, {
          ...where,
          depth: depth + 1,
          item: where.item ?? { list, level: depth, ordered, number: null },
        });
        continue;
      }
      this.flush(where);
      const value = Number.parseInt(one.getAttribute("value") ?? "", 10);
      if (value >= 1) number = value;
      this.listItem(one, context, where, {
        list,
        level: depth,
        ordered,
        number: ordered ? number : null,
      });
      number += 1;
    }
    this.flush(where);
  }

  private listItem(element: Element, outer: Context, where: Where, given: Where["item"]): void {
    this.flush(where);
    if (this.notes.isBody(element)) return;
    const style = { ...this.page.sheet.of(element), ...styleOf(element) };
    if (this.dropped(element, "li", style)) return;
    noteDress(this.drops, this.sizes, element, styleOf(element), outer);
    const said = Number(element.getAttribute("aria-level") ?? 0) - 1;
    const mso = msoList(style["mso-list"]);
    const item = given ?? { list: "loose", level: where.depth, ordered: false, number: null };
    const level = mso?.level ?? (said >= 0 ? Math.max(said, item.level) : item.level);
    const inner: Where = {
      ...where,
      item: { ...item, level },
      itemStarted: false,
      depth: level + 1,
      heading: 0,
    };
    this.children(element, inside(outer, element, style), inner);
    this.flush(inner);
  }

  private quote(element: Element, context: Context, where: Where): void {
    this.flush(where);
    const nested: Block[] = [];
    const inner = this.place(nested);
    this.children(element, context, inner);
    this.flush(inner);
    if (nested.length === 0) return;
    if (where.item || where.inTable) where.out.push(...nested);
    else where.out.push({ kind: "quote", blocks: nested });
  }

  private rule(element: Element, where: Where): void {
    this.flush(where);
    const next = element.nextElementSibling;
    const beforeNotes =
      element.closest(
        `[${styleAttribute}*="footnote-list"],[${styleAttribute}*="endnote-list"]`,
      ) !== null ||
      (next !== null &&
        (this.notes.isBody(next) ||
          [...next.querySelectorAll("*")].some((one) => this.notes.isBody(one))));
    if (!beforeNotes && !where.item && !where.inTable) where.out.push({ kind: "rule" });
  }
}

/** Reads pasted HTML. Whatever it holds, the answer is pieces. */
export const readHtml = (html: string): Pieces => new Reader(openPage(html)).read();
