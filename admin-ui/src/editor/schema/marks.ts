import { Mark } from "@tiptap/core";
import { isSafeHref } from "./href";

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
