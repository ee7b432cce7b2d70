import { useEffect, useRef } from "react";
import { isComposing } from "../ui";

/** Ctrl+S and Ctrl+Enter, wherever the cursor is. Keys are told by their place, so a Vietnamese layout changes nothing. */
export function useEditorKeys(actions: { save: () => void; next: () => void }): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      if (isComposing(event)) return;
      // A dialog over the page has its own next step.
      if (document.querySelector('[role="dialog"], [role="alertdialog"]')) {
        if (event.code === "KeyS") event.preventDefault();
        return;
      }
      if (event.code === "KeyS") latest.current.save();
      else if (event.code !== "Enter" && event.code !== "NumpadEnter") return;
      // In a message being written this key sends the message, and nothing else.
      else if (event.target instanceof Element && event.target.closest("[data-sends]")) return;
      else latest.current.next();
      event.preventDefault();
    };
    addEventListener("keydown", press, { capture: true });
    return () => removeEventListener("keydown", press, { capture: true });
  }, []);
}
