import { useEffect, useState } from "react";
import { isComposing } from "../ui";

const memory = "toasoan.single-keys";

/** Whether one-key shortcuts are on; WCAG 2.1.4 wants them switchable. */
export const singleKeysAllowed = (): boolean => localStorage.getItem(memory) !== "off";

/** The setting and its switch. */
export function useSingleKeys(): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(singleKeysAllowed);
  return [
    on,
    (wanted) => {
      localStorage.setItem(memory, wanted ? "on" : "off");
      setOn(wanted);
    },
  ];
}

const takesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName));

/** `?` opens the help, outside text fields only: it is the one single-key shortcut, and no Vietnamese input method uses it. */
export function useHelpKey(open: () => void) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== "?" || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isComposing(event) || takesText(event.target) || !singleKeysAllowed()) return;
      event.preventDefault();
      open();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [open]);
}
