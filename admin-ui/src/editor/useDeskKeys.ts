import { useEffect, useRef } from "react";
import { isComposing } from "../ui";

/** What keys of the writing desk do. */
export interface DeskKeys {
  find: (replacing: boolean) => void;
  /** The next match or the one before; false when nothing is looked for, so that the browser keeps its key. */
  next: (direction: 1 | -1) => boolean;
  outline: () => void;
  focus: () => void;
  toolbar: () => void;
}

const inBody = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(".ProseMirror, search") !== null;

/** Keys told by their place, so that a Vietnamese layout changes nothing, and never those of an input method. */
export function useDeskKeys(keys: DeskKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const act = (event: KeyboardEvent): boolean => {
      const { current } = latest;
      const control = event.ctrlKey || event.metaKey;
      switch (event.code) {
        case "F3":
          return !control && !event.altKey && current.next(event.shiftKey ? -1 : 1);
        case "F10":
          if (!event.altKey || control || event.shiftKey) return false;
          current.toolbar();
          return true;
        case "KeyF":
        case "KeyH":
          // Outside the body Ctrl+F is the browser's own search of the whole page.
          if (!control || event.altKey || event.shiftKey || !inBody(event.target)) return false;
          current.find(event.code === "KeyH");
          return true;
        case "KeyO":
          if (!control || !event.altKey) return false;
          current.outline();
          return true;
        case "Period":
          if (!control || event.altKey || event.shiftKey) return false;
          current.focus();
          return true;
        default:
          return false;
      }
    };
    const press = (event: KeyboardEvent) => {
      if (isComposing(event)) return;
      // No letter is one of these keys: to look through the whole page at each would be felt in a long article.
      if (!event.ctrlKey && !event.metaKey && !/^F\d+$/.test(event.code)) return;
      if (document.querySelector('[role="dialog"], [role="alertdialog"]')) return;
      if (!act(event)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    addEventListener("keydown", press, { capture: true });
    return () => removeEventListener("keydown", press, { capture: true });
  }, []);
}
