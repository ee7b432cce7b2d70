import type { NodeViewRenderer } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { type Surface, wantsEditing } from "./surface";

interface Frame {
  dom: HTMLElement;
  contentDOM: HTMLElement;
  head: HTMLElement;
  draw: (node: Node) => void;
}

// The head shows an attribute and opens its dialog; it takes no cursor, and nothing that happens in it is the editor's.
function framed(frame: (ask: () => void) => Frame): NodeViewRenderer {
  return ({ node, editor, getPos }) => {
    const ask = () => {
      const at = typeof getPos === "function" ? getPos() : undefined;
      if (at === undefined || !editor.isEditable) return;
      editor.view.dom.dispatchEvent(new CustomEvent(wantsEditing, { detail: at }));
    };
    const made = frame(ask);
    made.draw(node);
    return {
      dom: made.dom,
      contentDOM: made.contentDOM,
      update: (next) => {
        if (next.type !== node.type) return false;
        made.draw(next);
        return true;
      },
      stopEvent: (event) => made.head.contains(event.target as HTMLElement),
      ignoreMutation: (mutation) =>
        mutation.type !== "selection" && !made.contentDOM.contains(mutation.target),
    };
  };
}

function headButton(ask: () => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.contentEditable = "false";
  // Reached by Alt+Enter from inside the block: a stop of the Tab key in the middle of a text would only be in the way.
  button.tabIndex = -1;
  button.dataset.head = "";
  button.addEventListener("mousedown", (event) => event.preventDefault());
  button.addEventListener("click", ask);
  return button;
}

function section(head: HTMLElement): { dom: HTMLElement; contentDOM: HTMLElement } {
  const dom = document.createElement("section");
  const contentDOM = document.createElement("div");
  contentDOM.dataset.content = "";
  dom.append(head, contentDOM);
  return { dom, contentDOM };
}

/** A fact check under its verdict. */
export const factCheckView = (surface: Surface): NodeViewRenderer =>
  framed((ask) => {
    const head = headButton(ask);
    const { dom, contentDOM } = section(head);
    const draw = (node: Node) => {
      const { words } = surface;
      const verdict = node.attrs.verdict as keyof typeof words.verdict;
      dom.dataset.factCheck = verdict;
      head.textContent = words.verdictHead(words.verdict[verdict]);
      head.title = words.changeVerdict;
    };
    return { dom, contentDOM, head, draw };
  });

/** The moment of a live entry as readers see it: `10:30, 22/11/2026`. */
export const momentWords = (at: string): string => {
  const [day, time] = at.split("T");
  return `${time}, ${(day ?? "").split("-").reverse().join("/")}`;
};

/** A live entry under its time. */
export const liveEntryView = (surface: Surface): NodeViewRenderer =>
  framed((ask) => {
    const head = headButton(ask);
    const { dom, contentDOM } = section(head);
    const draw = (node: Node) => {
      dom.dataset.live = String(node.attrs.at);
      head.textContent = momentWords(String(node.attrs.at));
      head.title = surface.words.changeTime;
    };
    return { dom, contentDOM, head, draw };
  });

/** A table that scrolls sideways by itself, under its caption. */
export const tableView = (surface: Surface): NodeViewRenderer =>
  framed((ask) => {
    const dom = document.createElement("div");
    dom.dataset.tableWrap = "";
    const table = document.createElement("table");
    const caption = document.createElement("caption");
    caption.contentEditable = "false";
    const head = headButton(ask);
    caption.append(head);
    const contentDOM = document.createElement("tbody");
    table.append(contentDOM);
    dom.append(table);
    const draw = (node: Node) => {
      const text = String(node.attrs.caption ?? "");
      head.textContent = text;
      head.title = surface.words.changeCaption;
      if (text === "") caption.remove();
      else if (!caption.isConnected || caption.parentElement !== table) table.prepend(caption);
    };
    return { dom, contentDOM, head: caption, draw };
  });
