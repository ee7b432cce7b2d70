import { Extension } from "@tiptap/core";
import { Fragment, type Node, Slice } from "@tiptap/pm/model";
import { Plugin, TextSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { isComposing } from "../../ui";
import { type Aftermath, aftermathKey, followed, sent } from "./aftermath";
import { composing } from "./composed";
import { withoutStyles } from "./html/open";
import { loadPipeline, pipelineNow } from "./later";
import type { Clipboard } from "./pipeline";
import { cleanLetters } from "./text";

/** Puts a clipboard's text over the selection; a moment later while the pipeline is still on its way. */
export function paste(view: EditorView, clipboard: Clipboard): boolean {
  const pipeline = pipelineNow();
  if (pipeline !== null) return pipeline.put(view, clipboard);
  const whenQuiet = (go: () => void) => {
    if (view.isDestroyed || !view.editable) return;
    if (view.composing) setTimeout(() => whenQuiet(go), 50);
    else go();
  };
  // Without the pipeline (the network is gone, the copy on this machine too) the words still come in.
  const wordsAlone = () =>
    view.dispatch(sent(view.state.tr.insertText(cleanLetters(clipboard.text))));
  void loadPipeline().then(
    ({ put }) => whenQuiet(() => void put(view, clipboard)),
    () => whenQuiet(wordsAlone),
  );
  return true;
}

/** Does what the bar offers; it offers nothing before the pipeline has been at work. */
export const takeOffer = (view: EditorView): void => pipelineNow()?.takeOffer(view);

const clipboardOf = (data: DataTransfer): Clipboard => ({
  html: data.getData("text/html"),
  text: data.getData("text/plain") || data.getData("text/uri-list"),
  rtf: data.getData("text/rtf"),
  images: [...data.files].filter((file) => file.type.startsWith("image/")).length,
});

// Our own text, copied out of an editor like this one, carries its structure with it.
const isOwn = ({ html }: Clipboard): boolean => html.includes("data-pm-slice");

// A lone address may become a card or a video where it stands: other parts of the editor know about that.
const isAddress = ({ text }: Clipboard): boolean => /^\s*https?:\/\/\S+\s*$/i.test(text);

const cleanNodes = (content: Fragment): Fragment => {
  const out: Node[] = [];
  content.forEach((node) => {
    if (!node.isText) out.push(node.copy(cleanNodes(node.content)));
    else {
      const text = cleanLetters(node.text ?? "");
      if (text !== "") out.push(node.type.schema.text(text, node.marks));
    }
  });
  return Fragment.from(out);
};

/** Pasting and dropping: everything goes through the pipeline, nothing reaches the text by another way. */
export const Pasting = Extension.create({
  name: "pasting",
  priority: 1_000,
  addProseMirrorPlugins() {
    let shifted = false;
    void loadPipeline().catch(() => undefined);
    return [
      composing(),
      new Plugin<Aftermath | null>({
        key: aftermathKey,
        state: {
          init: () => null,
          apply(change, before) {
            const set = change.getMeta(aftermathKey) as { aftermath: Aftermath | null } | undefined;
            if (set) return set.aftermath;
            return before && change.docChanged ? followed(before, change) : before;
          },
        },
        props: {
          handleDOMEvents: {
            keydown(_view, event) {
              shifted = !isComposing(event) && event.shiftKey && event.code === "KeyV";
              return false;
            },
            keyup() {
              shifted = false;
              return false;
            },
            paste(view, event) {
              // While an input method composes, only the browser itself may paste.
              if (!view.editable || view.composing || !event.clipboardData) return false;
              const clipboard = clipboardOf(event.clipboardData);
              const plain = shifted ? { ...clipboard, html: "", rtf: "" } : clipboard;
              if (isOwn(plain) || (view.state.selection.empty && isAddress(plain))) return false;
              event.preventDefault();
              paste(view, plain);
              return true;
            },
          },
          handleDrop(view, event, _slice, moved) {
            if (moved || !event.dataTransfer) return false;
            const clipboard = clipboardOf(event.dataTransfer);
            const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
            if (isOwn(clipboard) || !at) return false;
            const spot = TextSelection.near(view.state.doc.resolve(at.pos));
            view.dispatch(view.state.tr.setSelection(spot));
            view.focus();
            return paste(view, clipboard);
          },
          transformPastedHTML: withoutStyles,
          transformPasted: (slice) =>
            new Slice(cleanNodes(slice.content), slice.openStart, slice.openEnd),
        },
      }),
    ];
  },
});
