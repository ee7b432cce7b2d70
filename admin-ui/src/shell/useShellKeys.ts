import { useEffect, useRef } from "react";
import { isComposing } from "../ui";
import { singleKeysAllowed } from "./keys";
import { moveInRows } from "./rows";

/** What the keys of every page do. */
export interface ShellKeys {
  help: () => void;
  palette: () => void;
  /** The key after `g`; false when no area has it. */
  go: (code: string) => boolean;
}

/** The longest pause between `g` and the next key. */
const pauseMs = 1_500;
const never = Number.NEGATIVE_INFINITY;

// Lists and menus look for what is typed by themselves.
const takesKeys =
  'input, textarea, select, [contenteditable="true"], [role="textbox"], [role="listbox"], [role="menu"], [role="combobox"]';

const within = (target: EventTarget | null, selector: string): boolean =>
  target instanceof Element && target.closest(selector) !== null;

const underDialog = (): boolean =>
  document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;

function toSearch(): boolean {
  const field = document.querySelector<HTMLInputElement>('main input[type="search"]');
  field?.focus();
  field?.select();
  return field !== null;
}

/**
 * Ctrl+K everywhere but in the body, where it sets a link. The rest are single keys: outside text fields only, where no
 * input method is at work, and only while they are switched on.
 */
export function useShellKeys(keys: ShellKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    let began = never;
    const single = (event: KeyboardEvent, going: boolean): boolean => {
      if (event.key === "?") {
        latest.current.help();
        return true;
      }
      if (event.shiftKey) return false;
      if (going) return latest.current.go(event.code);
      if (event.code === "KeyG" && !event.repeat) began = event.timeStamp;
      return event.code === "Slash" ? toSearch() : moveInRows(event.target, event.code);
    };
    const press = (event: KeyboardEvent) => {
      const going = event.timeStamp - began < pauseMs;
      began = never;
      if (isComposing(event) || event.defaultPrevented) return;
      const control = event.ctrlKey || event.metaKey;
      const palette = control && event.code === "KeyK" && !event.altKey && !event.shiftKey;
      if (!palette && (control || event.altKey || within(event.target, takesKeys))) return;
      // The whole page is looked through for it: not at each letter of a text.
      if (underDialog()) return;
      if (palette) {
        if (within(event.target, '.ProseMirror[contenteditable="true"]')) return;
        event.preventDefault();
        latest.current.palette();
        return;
      }
      if (singleKeysAllowed() && single(event, going)) event.preventDefault();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);
}
