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
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (!editor.isDestroyed) setLengths(lengthsIn(editor));
      }, pause);
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
