import type { Language } from "./language";

// Newsrooms work in Vietnamese time wherever the laptop happens to be.
const zone = "Asia/Ho_Chi_Minh";
const locales: Record<Language, string> = { vi: "vi-VN", en: "en-GB" };

const part = (parts: Intl.DateTimeFormatPart[], type: string) =>
  parts.find((one) => one.type === type)?.value ?? "";

/** `22/11/2026 10:32`, the order Vietnamese offices write, in both languages. */
export function dateTime(at: string | number): string {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(new Date(at));
  const day = `${part(parts, "day")}/${part(parts, "month")}/${part(parts, "year")}`;
  return `${day} ${part(parts, "hour")}:${part(parts, "minute")}`;
}

/** `10:32`, for things that happened while the page was open. */
export const clockTime = (at: number): string => dateTime(at).slice(-5);

const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ["minute", 60_000],
  ["hour", 3_600_000],
  ["day", 86_400_000],
];

/** "5 phút trước" within a week of `now`, else the date; null when it was less than a minute ago. */
export function ago(at: string, now: number, language: Language): string | null {
  const elapsed = now - new Date(at).getTime();
  if (elapsed < 60_000) return null;
  if (elapsed > 7 * 86_400_000) return dateTime(at);
  const relative = new Intl.RelativeTimeFormat(locales[language], { numeric: "always" });
  const [unit, size] = steps.findLast(([, length]) => elapsed >= length) ?? ["minute", 60_000];
  return relative.format(-Math.floor(elapsed / size), unit);
}

/** A number with the separators of the language. */
export const count = (n: number, language: Language): string =>
  new Intl.NumberFormat(locales[language]).format(n);

const graphemes = new Intl.Segmenter("vi", { granularity: "grapheme" });

/** The length a person would count, which is also how the server counts. */
export const graphemeCount = (text: string): number => {
  let n = 0;
  for (const _ of graphemes.segment(text.normalize("NFC"))) n += 1;
  return n;
};

/** Lower case without marks, đ as d: for filters that must find "Việt" by "viet". */
export const folded = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase()
    .replaceAll("đ", "d");
