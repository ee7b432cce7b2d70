import { Mark } from "@tiptap/pm/model";
import { Plugin, TextSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { isComposing } from "../../ui";
import { KeepInView } from "./keepInView";
import { putLetter, takeLetter } from "./underHand";

// A browser that types into a long text by itself reads all of it at each letter, and ProseMirror then reads the letter from the
// page. Where nothing but a letter happens, the letter goes straight into the document. Apple's systems replace words while they
// are typed, and Firefox checks the spelling only of what it typed itself: there the browser goes on typing.
const typesForUs = (agent: string) => /Chrome\//.test(agent) && !/Android|Mac OS X/.test(agent);

// A mark that joins the letter before it, or half of a letter, is the browser's to place.
const aLetter = /^[\p{L}\p{N}\p{P}\p{S}\p{Zs}]$/u;
// What one Backspace takes away whole, whichever browser.
const oneStep = /[\p{Script=Latin}\p{N}\p{P} ]$/u;
const joining = /^[\p{M}\u200c\u200d]/u;

interface Place {
  at: number;
  /** What stands in front of the cursor under the same marks. */
  before: string;
  /** The same place on the page. */
  text: Text;
  offset: number;
}

/**
 * The place of the cursor when the text in front of it would take what is typed there; null when the place is anything else: a
 * selection, the start of a line, the edge of a bold or linked word, or a cursor the page has moved and not yet told.
 */
function behindText(view: EditorView): Place | null {
  const { selection, storedMarks } = view.state;
  if (!view.editable || storedMarks || !(selection instanceof TextSelection)) return null;
  const { $cursor } = selection;
  const before = $cursor?.nodeBefore;
  if (!$cursor || !before?.text || !Mark.sameSet(before.marks, $cursor.marks())) return null;
  if (joining.test($cursor.nodeAfter?.text ?? "")) return null;
  const shown = (view.root as Document).getSelection();
  const text = shown?.focusNode;
  if (!shown?.isCollapsed || !(text instanceof Text) || !view.dom.contains(text)) return null;
  const { focusOffset: offset } = shown;
  if (offset === 0 || view.posAtDOM(text, offset) !== $cursor.pos) return null;
  return { at: $cursor.pos, before: before.text, text, offset };
}

/** Writes plain letters and takes them back without the browser, where the outcome is the same. */
export function letters(agent: string = navigator.userAgent): Plugin[] {
  if (!typesForUs(agent)) return [];
  const inView = new KeepInView();
  return [
    new Plugin({
      view: () => ({ destroy: () => inView.stop() }),
      props: {
        handleKeyPress(view, event) {
          const letter = String.fromCharCode(event.charCode);
          const place = aLetter.test(letter) ? behindText(view) : null;
          if (!place) return false;
          const plain = () => view.state.tr.insertText(letter);
          // Rules at the start of a line listen here, as they do when the browser types.
          const taken = view.someProp("handleTextInput", (rule) =>
            rule(view, place.at, place.at, letter, plain),
          );
          if (taken) return true;
          putLetter(view, place.text, place.offset, letter);
          view.dispatch(plain());
          inView.soon(view);
          return true;
        },
        handleKeyDown(view, event) {
          if (event.key !== "Backspace" || isComposing(event)) return false;
          if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
          const place = behindText(view);
          // The last letter of a line or of a marked word leaves more behind than a text without it.
          if (!place || place.before.length < 2 || place.offset < 2 || !oneStep.test(place.before))
            return false;
          takeLetter(view, place.text, place.offset);
          view.dispatch(view.state.tr.delete(place.at - 1, place.at));
          inView.soon(view);
          return true;
        },
      },
    }),
  ];
}
