import type { Editor } from "@tiptap/core";
import { useEffect, useState } from "react";

const pause = 400;

const countIn = (editor: Editor): number =>
  editor.state.doc
    .textBetween(0, editor.state.doc.content.size, " ", " ")
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Words in the body, counted when the typing pauses: a long article must not be counted at each letter. */
export function useWordCount(editor: Editor): number {
  const [words, setWords] = useState(() => countIn(editor));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setWords(countIn(editor)), pause);
    };
    setWords(countIn(editor));
    editor.on("update", later);
    return () => {
      clearTimeout(timer);
      editor.off("update", later);
    };
  }, [editor]);
  return words;
}
