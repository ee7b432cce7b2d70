import { Node } from "@tiptap/core";
import type { Surface } from "./surface";

/** The longest note, in characters. */
export const longestNote = 1_000;

/** A note: a numbered mark here, its words at the end of the page. The numbers are counted by the style sheet. */
export const Footnote = Node.create<{ surface: Surface | null }>({
  name: "footnote",
  group: "inline",
  inline: true,
  atom: true,
  addOptions: () => ({ surface: null }),
  addAttributes: () => ({ text: { isRequired: true, rendered: false } }),
  parseHTML: () => [
    {
      tag: "span[data-footnote]",
      getAttrs: (element) => {
        const text = (element.getAttribute("data-footnote") ?? "").trim();
        return text === "" ? false : { text: [...text].slice(0, longestNote).join("") };
      },
    },
  ],
  renderHTML({ node }) {
    const text = String(node.attrs.text);
    const label = this.options.surface?.words.noteLabel(text) ?? text;
    return ["span", { "data-footnote": text, role: "note", "aria-label": label, title: text }];
  },
});
