import { Node } from "@tiptap/core";
import { documentName, type Register } from "./register";

const codeFrom = (attribute: string) => ({
  code: {
    isRequired: true,
    rendered: false,
    parseHTML: (element: HTMLElement) => element.getAttribute(attribute),
  },
});

/** A document cited by its number. The text holds only the code, so a corrected register corrects every article. */
export const DocumentReference = Node.create<{ register: Register | null }>({
  name: "document_reference",
  group: "inline",
  inline: true,
  atom: true,
  addOptions: () => ({ register: null }),
  addAttributes: () => codeFrom("data-document"),
  parseHTML: () => [{ tag: "span[data-document]" }],
  renderHTML({ node }) {
    const code = String(node.attrs.code);
    const found = this.options.register?.document(code);
    const attributes = found
      ? { "data-document": code, title: found.title }
      : { "data-document": code, "data-missing": "" };
    return ["span", attributes, found ? documentName(found) : code];
  },
  renderText({ node }) {
    const code = String(node.attrs.code);
    const found = this.options.register?.document(code);
    return found ? documentName(found) : code;
  },
});

/** A quotation whose wording nobody may retype: the node shows what the register says and takes no cursor. */
export const Quotation = Node.create<{ register: Register | null }>({
  name: "quotation",
  group: "block",
  atom: true,
  addOptions: () => ({ register: null }),
  addAttributes: () => ({
    id: { default: null, rendered: false },
    ...codeFrom("data-quotation"),
  }),
  parseHTML: () => [{ tag: "figure[data-quotation]" }],
  renderHTML({ node }) {
    const { register } = this.options;
    const code = String(node.attrs.code);
    const found = register?.quotation(code);
    if (!found) {
      const words = register?.words.unknown(code) ?? code;
      return ["figure", { "data-quotation": code, "data-missing": "" }, ["p", words]];
    }
    const source = register?.document(found.source_document);
    const origin = source ? documentName(source) : found.source_document;
    return [
      "figure",
      { "data-quotation": code },
      ["blockquote", ["p", found.text]],
      ["figcaption", ["span", register?.words.source(origin)], ["span", register?.words.locked]],
    ];
  },
  renderText({ node }) {
    const code = String(node.attrs.code);
    return this.options.register?.quotation(code)?.text ?? code;
  },
});

/** A figure of the plan, shown with its unit as the plan gives it: a corrected figure corrects every article. */
export const IndicatorReference = Node.create<{ register: Register | null }>({
  name: "indicator_reference",
  group: "inline",
  inline: true,
  atom: true,
  addOptions: () => ({ register: null }),
  addAttributes: () => codeFrom("data-indicator"),
  parseHTML: () => [{ tag: "span[data-indicator]" }],
  renderHTML({ node }) {
    const code = String(node.attrs.code);
    const found = this.options.register?.indicator(code);
    const attributes = found
      ? { "data-indicator": code, title: found.label }
      : { "data-indicator": code, "data-missing": "" };
    return ["span", attributes, found?.shown ?? code];
  },
  renderText({ node }) {
    const code = String(node.attrs.code);
    return this.options.register?.indicator(code)?.shown ?? code;
  },
});

/** A person whom the plan's documents name, by the name they give. */
export const PersonReference = Node.create<{ register: Register | null }>({
  name: "person_reference",
  group: "inline",
  inline: true,
  atom: true,
  addOptions: () => ({ register: null }),
  addAttributes: () => codeFrom("data-person"),
  parseHTML: () => [{ tag: "span[data-person]" }],
  renderHTML({ node }) {
    const code = String(node.attrs.code);
    const found = this.options.register?.person(code);
    const attributes = found
      ? { "data-person": code, title: found.title }
      : { "data-person": code, "data-missing": "" };
    return ["span", attributes, found?.name ?? code];
  },
  renderText({ node }) {
    const code = String(node.attrs.code);
    return this.options.register?.person(code)?.name ?? code;
  },
});
