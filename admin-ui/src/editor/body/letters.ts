import { Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { isComposing } from "../../ui";
import { beforeOthers, isBack } from "./beforeOthers";
import { behindText } from "./behindText";
import { ruled } from "./ruled";
import { Strokes } from "./strokes";

// A browser that types into a long text by itself reads all of it at each letter, and ProseMirror then reads the letter from the
// page. Where nothing but a letter happens, the letter goes straight into the document. Apple's systems replace words while they
// are typed, and Firefox checks the spelling only of what it typed itself: there the browser goes on typing.
const typesForUs = (agent: string) => /Chrome\//.test(agent) && !/Android|Mac OS X/.test(agent);

// A mark that joins the letter before it, or half of a letter, is the browser's to place.
const aLetter = /^[\p{L}\p{N}\p{P}\p{S}\p{Zs}]$/u;
// What no rule at the start of a line and no list waits for: it may be written together with what comes before it.
const mayWait = /^[\p{L}\p{N}]$/u;

// Rules begin a line with a sign or two and a space.
const isFarInLine = ({ state }: EditorView) => state.selection.$from.parentOffset > 16;

/** Writes plain letters and takes them back without the browser, where the outcome is the same. */
export function letters(agent: string = navigator.userAgent): Plugin[] {
  if (!typesForUs(agent)) return [];
  const strokes = new Strokes();
  return [
    new Plugin({
      view: (view) => ({ destroy: beforeOthers(view, strokes) }),
      props: {
        handleKeyPress(view, event) {
          const letter = String.fromCharCode(event.charCode);
          const alone = !mayWait.test(letter) && !(letter === " " && isFarInLine(view));
          if (alone) strokes.write(view);
          if (!aLetter.test(letter)) return false;
          // Rules at the start of a line listen here, as they do when the browser types.
          if (alone && behindText(view) && ruled(view, letter)) return true;
          if (!strokes.letter(view, letter)) return false;
          if (alone) strokes.write(view);
          return true;
        },
        handleKeyDown: (view, event) => !isComposing(event) && isBack(event) && strokes.back(view),
      },
    }),
  ];
}
