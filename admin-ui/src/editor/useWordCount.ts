import type { Editor } from "@tiptap/core";
import { useEffect, useState } from "react";
import { type Length, lengthOfDocument, lengthOfPart } from "./words";

const pause = 300;

/** The length of the body, and of what is selected in it. */
export interface Lengths {
  all: Length;
  selected: Length | null;
}

function lengthsIn({ state: { doc, selection } }: Editor): Lengths {
  return { all: lengthOfDocument(doc), selected: lengthOfPart(doc, selection.from, selection.to) };
}

/** Lengths, counted when typing and selecting pause: a long article must not be counted at each letter. */
export function useLengths(editor: Editor): Lengths {
  const [lengths, setLengths] = useState(() => lengthsIn(editor));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let last = 0;
    const count = () => {
      const rest = last + pause - performance.now();
      timer = rest > 0 ? setTimeout(count, rest) : undefined;
      if (rest <= 0 && !editor.isDestroyed) setLengths(lengthsIn(editor));
    };
    // One timer a pause and not one a letter: in a burst of keys even those are felt.
    const later = () => {
      last = performance.now();
      timer ??= setTimeout(count, pause);
    };
    setLengths(lengthsIn(editor));
    editor.on("transaction", later);
    return () => {
      clearTimeout(timer);
      editor.off("transaction", later);
    };
  }, [editor]);
  return lengths;
}
