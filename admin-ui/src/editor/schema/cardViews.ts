import type { NodeViewRenderer } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { type Provider, providerNames } from "./embeds";
import { documentName, type Register } from "./register";
import { type Surface, wantsEditing } from "./surface";

const line = (tag: "p" | "li" | "span", role: string, text: string): HTMLElement => {
  const made = document.createElement(tag);
  made.dataset.line = role;
  made.textContent = text;
  return made;
};

// A card shows what its attributes stand for and takes no cursor; a double click edits it, as Alt+Enter does.
const card =
  (
    tag: "section" | "figure",
    draw: (dom: HTMLElement, node: Node) => void,
    watch?: (redraw: () => void) => () => void,
  ): NodeViewRenderer =>
  ({ node, editor, getPos }) => {
    const dom = document.createElement(tag);
    dom.contentEditable = "false";
    let shown = node;
    const redraw = () => {
      dom.replaceChildren();
      draw(dom, shown);
    };
    redraw();
    const stop = watch?.(redraw);
    dom.addEventListener("dblclick", () => {
      const at = typeof getPos === "function" ? getPos() : undefined;
      if (at === undefined || !editor.isEditable) return;
      editor.view.dom.dispatchEvent(new CustomEvent(wantsEditing, { detail: at }));
    });
    return {
      dom,
      update: (next) => {
        if (next.type !== node.type) return false;
        shown = next;
        redraw();
        return true;
      },
      ignoreMutation: () => true,
      destroy: () => stop?.(),
    };
  };

/** The list of other articles, with their titles as they are now. */
export const relatedCard = ({ words, articles }: Surface): NodeViewRenderer =>
  card(
    "section",
    (dom, node) => {
      dom.dataset.related = "";
      const list = document.createElement("ul");
      node.forEach((one) => {
        const number = Number(one.attrs.number);
        const title = articles.read(number);
        const known = title?.headline ? title.headline : words.articleNumber(number);
        const item = line("li", "name", title === undefined ? words.articleNumber(number) : known);
        if (title === null || title?.live === false) {
          item.dataset.missing = "";
          item.append(" ", line("span", "note", words.notLive));
        }
        list.append(item);
      });
      dom.append(line("p", "kind", words.related), list);
    },
    (redraw) => articles.watch(redraw),
  );

/** A document by number, title and issuer. */
export const documentCard = ({ words }: Surface, register: Register | null): NodeViewRenderer =>
  card("section", (dom, node) => {
    const code = String(node.attrs.code);
    const found = register?.document(code);
    dom.dataset.documentLink = code;
    dom.toggleAttribute("data-missing", !found);
    dom.append(line("p", "kind", words.documentCard));
    if (!found) {
      dom.append(line("p", "name", register?.words.unknown(code) ?? code));
      return;
    }
    dom.append(line("p", "name", documentName(found)));
    if (found.number) dom.append(line("p", "detail", found.title));
    if (found.issuer) dom.append(line("p", "note", found.issuer));
  });

/** A video, not loaded: neither the editor nor the reader calls another house unasked. */
export const embedCard = ({ words }: Surface): NodeViewRenderer =>
  card("figure", (dom, node) => {
    const { provider, key, title } = node.attrs;
    dom.dataset.embed = String(provider);
    const play = line("span", "play", "");
    play.setAttribute("aria-hidden", "true");
    dom.append(
      play,
      line("p", "kind", words.videoOf(providerNames[provider as Provider] ?? String(provider))),
      line("p", "name", title ? String(title) : words.untitledVideo),
      line("p", "note", words.videoNote(String(key))),
    );
  });
