import { Node } from "@tiptap/core";
import { blockId } from "./blocks";
import { documentCard, embedCard, relatedCard } from "./cardViews";
import { isKey, providers } from "./embeds";
import type { Register } from "./register";
import type { Surface } from "./surface";

interface Options {
  register: Register | null;
  surface: Surface | null;
}
const options = { addOptions: (): Options => ({ register: null, surface: null }) };

/** How many articles a block may point to. */
export const mostRelated = 6;

/** Other articles to read. One unit in the text; its list is edited in a dialog. */
export const RelatedArticles = Node.create<Options>({
  name: "related_articles",
  group: "block",
  content: `related_article{1,${mostRelated}}`,
  atom: true,
  isolating: true,
  ...options,
  addAttributes: () => blockId,
  parseHTML: () => [{ tag: "section[data-related]" }],
  renderHTML: () => ["section", { "data-related": "" }, 0],
  addNodeView() {
    const { surface } = this.options;
    return surface ? relatedCard(surface) : null;
  },
});

/** One of them, by its number. */
export const RelatedArticle = Node.create({
  name: "related_article",
  // ProseMirror must be able to make one from nothing; such a one has no number, and the server would refuse it.
  addAttributes: () => ({ number: { default: null, rendered: false } }),
  parseHTML: () => [
    {
      tag: "p[data-article]",
      priority: 60,
      getAttrs: (element: HTMLElement) => {
        const number = Number(element.getAttribute("data-article"));
        return Number.isInteger(number) && number >= 1 ? { number } : false;
      },
    },
  ],
  renderHTML: ({ node }) => ["p", { "data-article": String(node.attrs.number) }],
});

/** A card of one document of the register. */
export const DocumentLink = Node.create<Options>({
  name: "document_link",
  group: "block",
  atom: true,
  ...options,
  addAttributes: () => ({
    ...blockId,
    code: {
      isRequired: true,
      rendered: false,
      parseHTML: (element: HTMLElement) => element.getAttribute("data-document-link"),
    },
  }),
  parseHTML: () => [{ tag: "section[data-document-link]" }],
  renderHTML: ({ node }) => ["section", { "data-document-link": node.attrs.code }],
  addNodeView() {
    const { surface, register } = this.options;
    return surface ? documentCard(surface, register) : null;
  },
});

/** A video of another house, which readers load by a click. */
export const Embed = Node.create<Options>({
  name: "embed",
  group: "block",
  atom: true,
  ...options,
  addAttributes: () => ({
    ...blockId,
    provider: { isRequired: true, rendered: false },
    key: { isRequired: true, rendered: false },
    title: { default: "", rendered: false },
  }),
  parseHTML: () => [
    {
      tag: "figure[data-embed]",
      getAttrs: (element: HTMLElement) => {
        const provider = providers.find((one) => one === element.getAttribute("data-embed"));
        const key = element.getAttribute("data-key") ?? "";
        if (!provider || !isKey(provider, key)) return false;
        return { provider, key, title: element.getAttribute("data-title") ?? "" };
      },
    },
  ],
  renderHTML: ({ node: { attrs } }) => [
    "figure",
    { "data-embed": attrs.provider, "data-key": attrs.key, "data-title": attrs.title },
  ],
  addNodeView() {
    const { surface } = this.options;
    return surface ? embedCard(surface) : null;
  },
});
