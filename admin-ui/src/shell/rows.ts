/** The key that moves in lists: where it leads from one row among so many. */
const steps: Record<string, (at: number, last: number) => number> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

// Where one stands who has just come to a page: on its name, on the whole of it, or nowhere.
const atTheStart = (place: EventTarget | null): boolean =>
  place instanceof Element && place.matches("body, #main, main h1");

/**
 * Moves the focus from one row of the page's lists to another, and downwards from the start of the page onto the first; false
 * everywhere else, where the key stays the browser's.
 */
export function moveInRows(from: EventTarget | null, code: string): boolean {
  const step = steps[code];
  const rows = [...document.querySelectorAll<HTMLElement>("main [data-row]")];
  const at = rows.indexOf(from as HTMLElement);
  const enters = code === "ArrowDown" && atTheStart(from);
  if (!step || rows.length === 0 || (at === -1 && !enters)) return false;
  rows[step(at, rows.length - 1)]?.focus();
  return true;
}
