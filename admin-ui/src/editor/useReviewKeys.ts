import { useEffect, useRef } from "react";
import { isComposing } from "../ui";

/** F8 and Shift+F8 walk through the findings, Ctrl+Alt+M begins a comment on the selection; never under a dialog. */
export function useReviewKeys(actions: { step: (by: 1 | -1) => void; comment: () => void }): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (isComposing(event)) return;
      const control = event.ctrlKey || event.metaKey;
      const walks = event.code === "F8" && !control && !event.altKey;
      const comments = event.code === "KeyM" && control && event.altKey && !event.shiftKey;
      if (!walks && !comments) return;
      if (document.querySelector('[role="dialog"], [role="alertdialog"]')) return;
      event.preventDefault();
      if (walks) latest.current.step(event.shiftKey ? -1 : 1);
      else latest.current.comment();
    };
    addEventListener("keydown", press, { capture: true });
    return () => removeEventListener("keydown", press, { capture: true });
  }, []);
}
