import { Mark } from "@tiptap/core";
import { isSafeHref } from "./href";

/** Whether the tag can name a language (BCP 47, as far as the server looks). */
export const isLanguageTag = (tag: string): boolean => /^[a-zA-Z-]{2,20}$/.test(tag);

export const Link = Mark.create({
  name: "link",
  // Typing at the end of a link goes on outside it.
  inclusive: false,
  addAttributes: () => ({ href: { isRequired: true } }),
  parseHTML: () => [
    {
      tag: "a[href]",
      getAttrs: (element) => {
        const href = element.getAttribute("href") ?? "";
        return isSafeHref(href) ? { href } : false;
      },
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ["a", HTMLAttributes, 0],
});

/** Words in another language, so that screen readers pronounce them and spell checkers leave them alone. */
export const Lang = Mark.create({
  name: "lang",
  addAttributes: () => ({ lang: { isRequired: true } }),
  parseHTML: () => [
    {
      tag: "span[lang]",
      getAttrs: (element) => {
        const lang = element.getAttribute("lang") ?? "";
        return isLanguageTag(lang) ? { lang } : false;
      },
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ["span", HTMLAttributes, 0],
});

/** An abbreviation with what it stands for. */
export const Abbr = Mark.create({
  name: "abbr",
  inclusive: false,
  addAttributes: () => ({ title: { isRequired: true } }),
  parseHTML: () => [
    {
      tag: "abbr[title]",
      getAttrs: (element) => {
        const title = (element.getAttribute("title") ?? "").trim();
        return title !== "" && title.length <= 200 ? { title } : false;
      },
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ["abbr", HTMLAttributes, 0],
});

export const Strong = Mark.create({
  name: "strong",
  parseHTML: () => [
    { tag: "strong" },
    // Google Docs wraps whole clipboards in <b style="font-weight:normal">.
    { tag: "b", getAttrs: (element) => element.style.fontWeight !== "normal" && null },
    { style: "font-weight", getAttrs: (value) => /^(bold|[6-9]00)$/.test(value) && null },
  ],
  renderHTML: () => ["strong", 0],
  addKeyboardShortcuts() {
    return { "Mod-b": () => this.editor.commands.toggleMark("strong") };
  },
});

export const Em = Mark.create({
  name: "em",
  parseHTML: () => [{ tag: "em" }, { tag: "i" }, { style: "font-style=italic" }],
  renderHTML: () => ["em", 0],
  addKeyboardShortcuts() {
    return { "Mod-i": () => this.editor.commands.toggleMark("em") };
  },
});

export const Strike = Mark.create({
  name: "strike",
  parseHTML: () => [
    { tag: "s" },
    { tag: "del" },
    { tag: "strike" },
    { style: "text-decoration=line-through" },
  ],
  renderHTML: () => ["s", 0],
  addKeyboardShortcuts() {
    return { "Mod-Shift-x": () => this.editor.commands.toggleMark("strike") };
  },
});

export const Sub = Mark.create({
  name: "sub",
  excludes: "sub sup",
  parseHTML: () => [{ tag: "sub" }],
  renderHTML: () => ["sub", 0],
});

export const Sup = Mark.create({
  name: "sup",
  excludes: "sub sup",
  parseHTML: () => [{ tag: "sup" }],
  renderHTML: () => ["sup", 0],
});
