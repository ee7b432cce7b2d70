import { useSyncExternalStore } from "react";

const memory = "toasoan.focus-mode";
const mark = "focusMode";
const watchers = new Set<() => void>();

const remembered = (): boolean => {
  try {
    return localStorage.getItem(memory) === "on";
  } catch {
    return false;
  }
};

let on = remembered();

/** Turns focus mode on or off, and remembers it for the next article. */
export function setFocusMode(wanted: boolean): void {
  on = wanted;
  try {
    localStorage.setItem(memory, wanted ? "on" : "off");
  } catch {
    // A browser that keeps nothing still has a focus mode until the page is left.
  }
  for (const watcher of [...watchers]) watcher();
}

/** Whether only the text is to be seen. */
export const useFocusMode = (): boolean =>
  useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => {
        watchers.delete(watcher);
      };
    },
    () => on,
  );

/** Tells the style sheets, on the page's root, because what must go lies outside the editor. */
export function showFocusMode(shown: boolean): void {
  if (shown) document.documentElement.dataset[mark] = "";
  else delete document.documentElement.dataset[mark];
}
