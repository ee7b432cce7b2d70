import type { Editor } from "@tiptap/core";
import { useCallback, useRef, useSyncExternalStore } from "react";

/**
 * What a part of the screen shows of the editor, looked at once per frame and only then: typing renders nothing whose picture
 * stays the same. `same` tells whether two pictures are alike.
 */
export function useEditorLook<T>(
  editor: Editor,
  look: (editor: Editor) => T,
  same: (a: T, b: T) => boolean = Object.is,
): T {
  const memory = useRef<{ editor: Editor; seen: T } | null>(null);
  const latest = useRef({ look, same });
  latest.current = { look, same };
  if (memory.current?.editor !== editor) memory.current = { editor, seen: look(editor) };

  const subscribe = useCallback(
    (notify: () => void) => {
      let frame = 0;
      const later = () => {
        if (frame !== 0) return;
        frame = requestAnimationFrame(() => {
          frame = 0;
          if (editor.isDestroyed || !memory.current) return;
          const seen = latest.current.look(editor);
          if (latest.current.same(memory.current.seen, seen)) return;
          memory.current = { editor, seen };
          notify();
        });
      };
      editor.on("transaction", later);
      // What changed between the first look and this subscription.
      later();
      return () => {
        editor.off("transaction", later);
        cancelAnimationFrame(frame);
      };
    },
    [editor],
  );
  return useSyncExternalStore(subscribe, () => memory.current?.seen as T);
}

/** Whether two plain values look alike. */
export const alike = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
