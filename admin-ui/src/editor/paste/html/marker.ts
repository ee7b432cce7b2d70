/** How a list shows its items. */
export interface Marker {
  ordered: boolean;
  number: number | null;
  /** Whether the number is written otherwise than 1, 2, 3. */
  lettered: boolean;
}

const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

const roman = (text: string): number =>
  [...text].reduce((sum, letter, at) => {
    const value = values[letter] ?? 0;
    return sum + (value < (values[text[at + 1] ?? ""] ?? 0) ? -value : value);
  }, 0);

/** Reads the marker that a word processor drew in front of an item: "3.", "1.2.", "b)", "iv." or a bullet. */
export function readMarker(drawn: string): Marker {
  const text = drawn.replace(/[\s\u00a0]+/g, "").toLowerCase();
  const number = /^\(?(?:\d{1,4}\.)*(\d{1,4})[.):]?$/.exec(text)?.[1];
  if (number) return { ordered: true, number: Number(number), lettered: /\d\.\d/.test(text) };
  const letters = /^\(?([a-z]{1,5})[.)]$/.exec(text)?.[1];
  if (letters === undefined) return { ordered: false, number: null, lettered: false };
  const asRoman = /^[ivxlc]+$/.test(letters) && (letters.length > 1 || letters === "i");
  if (asRoman) return { ordered: true, number: roman(letters), lettered: true };
  if (letters.length > 1) return { ordered: false, number: null, lettered: false };
  return { ordered: true, number: letters.charCodeAt(0) - 96, lettered: true };
}

/** What `mso-list` says: the list and the level (from 0) of the paragraph; null when it is in none. */
export function msoList(value: string | undefined): { list: string; level: number } | null {
  const found = /(l\d+)\s+level(\d+)(?:\s+(lfo\d+))?/i.exec(value ?? "");
  if (!found) return null;
  return { list: `${found[1]}-${found[3] ?? ""}`, level: Number(found[2]) - 1 };
}

/** A marker written as text in front of an item, as programs leave it that drop the lists themselves. */
export const bulletAtStart =
  /^[\s\u00a0]*([\u00b7\u2022\u25aa\u25cf\u25e6\u2043\uf0a7\uf0b7\uf0d8\uf0fc\u25a0\u2013-]|\d{1,3}[.)]|[a-z][.)])[\s\u00a0]{2,}/i;
