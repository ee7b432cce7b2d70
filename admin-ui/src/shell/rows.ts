/** The key that moves in lists: where it leads from one row among so many. */
const steps: Record<string, (at: number, last: number) => number> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** Moves the focus from one row of the page's lists to another; false where it is on no row, and the key stays the browser's. */
export function moveInRows(from: EventTarget | null, code: string): boolean {
  const step = steps[code];
  const rows = [...document.querySelectorAll<HTMLElement>("main [data-row]")];
  const at = rows.indexOf(from as HTMLElement);
  if (!step || at === -1) return false;
  rows[step(at, rows.length - 1)]?.focus();
  return true;
}
