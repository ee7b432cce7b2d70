import type { Entry } from "../../api";
import { dateTime } from "../../i18n";

/** The lines of one day. */
export interface Day {
  /** `22/11/2026`. */
  date: string;
  entries: Entry[];
}

/** The day of a moment in newsroom time. */
export const dayOf = (at: string | number): string => dateTime(at).slice(0, 10);

/** The history day by day, in the order it came. */
export function byDay(entries: Entry[]): Day[] {
  const days: Day[] = [];
  for (const entry of entries) {
    const date = dayOf(entry.at);
    const last = days.at(-1);
    if (last?.date === date) last.entries.push(entry);
    else days.push({ date, entries: [entry] });
  }
  return days;
}

/** The revision before the given one in the same list, to show what it changed. */
export function revisionBefore(entries: Entry[], revision: number): number | null {
  const lower = entries
    .map((entry) => entry.revision)
    .filter((number): number is number => number !== null && number < revision);
  return lower.length > 0 ? Math.max(...lower) : null;
}
