import { useEffect, useRef } from "react";
import { isComposing } from "../ui";

// The body keeps its selection while another field is written in; what is commented on there is not that selection.
const within = (target: EventTarget | null, selector: string): boolean =>
  target instanceof Element && target.closest(selector) !== null;
const inOtherField = (target: EventTarget | null): boolean =>
  !within(target, ".ProseMirror") && within(target, "input, textarea, select");

/** F8 and Shift+F8 walk through the findings, Ctrl+Alt+M begins a comment on the selection; never under a dialog. */
export function useReviewKeys(actions: {
  step: (by: 1 | -1) => void;
  /** `general` when the focus is in another field than the body, such as the headline. */
  comment: (general: boolean) => void;
}): void {
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
      // Whoever writes a message has begun it already.
      if (comments && within(event.target, "[data-sends]")) return;
      event.preventDefault();
      if (walks) latest.current.step(event.shiftKey ? -1 : 1);
      else latest.current.comment(inOtherField(event.target));
    };
    addEventListener("keydown", press, { capture: true });
    return () => removeEventListener("keydown", press, { capture: true });
  }, []);
}
