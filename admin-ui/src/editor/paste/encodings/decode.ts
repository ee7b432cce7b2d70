import cp1252 from "./cp1252.json";
import cp1258 from "./cp1258.json";
import tcvn3 from "./tcvn3.json";
import vni from "./vni.json";

/** The ways Vietnamese was written before Unicode, or got broken on its way from one program to the next. */
export type Encoding = "tcvn3" | "vni" | "cp1258" | "utf8";

type Table = Readonly<Record<string, string>>;

const singles = (letters: Table) => (letter: string) => letters[letter] ?? letter;

// Base letter followed by a tone of its own, as TCVN 5712 and Windows-1258 write what has no letter of its own.
const composed = (text: string, letters: Table, tones: Table): string => {
  const one = singles(letters);
  const out: string[] = [];
  for (const letter of text) {
    const tone = tones[letter];
    const before = out.at(-1);
    const whole = tone && before ? (before + tone).normalize("NFC") : "";
    // A tone that composes with nothing is the sign it looks like: the degree of "30°", the comma of "±".
    if (whole.length === 1) out[out.length - 1] = whole;
    else out.push(one(letter));
  }
  return out.join("");
};

/** TCVN3 (ABC), the encoding of the .Vn fonts. Fonts whose name ends in H draw small letters as capitals. */
export function fromTcvn3(text: string, capitals = false): string {
  const letters = composed(text, tcvn3.letters, tcvn3.tones);
  return capitals ? letters.toUpperCase() : letters;
}

const vniPairs: Table = vni.pairs;
const vniLetters: Table = vni.letters;
const isUpper = (letter: string) => letter !== letter.toLowerCase();

/** VNI-Windows, the encoding of the VNI fonts: most letters are a base and an accent after it. */
export function fromVni(text: string): string {
  const letters = [...text];
  let out = "";
  for (let at = 0; at < letters.length; at += 1) {
    const base = letters[at] ?? "";
    const accent = letters[at + 1] ?? "";
    const inCase = isUpper(base) ? accent.toUpperCase() : accent.toLowerCase();
    const pair = accent && vniPairs[base + inCase];
    if (pair) at += 1;
    out += pair || vniLetters[base] || base;
  }
  return out;
}

/** Windows-1258 whose bytes were read as Windows-1252. */
export const fromCp1258 = (text: string): string =>
  composed(text, cp1258.letters, cp1258.tones).normalize("NFC");

const bytes: Readonly<Record<string, number>> = cp1252;
const byteOf = (letter: string): number | null => {
  const code = letter.charCodeAt(0);
  return bytes[letter] ?? (code >= 0x80 && code <= 0xff ? code : null);
};

// Runs of letters that can be bytes above 0x7F; what is no UTF-8 stays as it is.
function unread(text: string): string {
  const strict = new TextDecoder("utf-8", { fatal: true });
  let out = "";
  let run: number[] = [];
  let raw = "";
  const close = () => {
    if (run.length > 0) {
      try {
        out += strict.decode(new Uint8Array(run));
      } catch {
        out += raw;
      }
    }
    run = [];
    raw = "";
  };
  for (const letter of text) {
    const byte = byteOf(letter);
    if (byte === null) {
      close();
      out += letter;
    } else {
      run.push(byte);
      raw += letter;
    }
  }
  close();
  return out;
}

/** UTF-8 whose bytes were read as Windows-1252, once or twice. */
export function fromUtf8(text: string): string {
  const once = unread(text);
  const twice = unread(once);
  return (twice.length < once.length ? twice : once).normalize("NFC");
}

/** Reads text that was written in the encoding. `font` tells TCVN3 its capitals; null when unknown. */
export function decode(text: string, encoding: Encoding, font: string | null): string {
  if (encoding === "tcvn3") return fromTcvn3(text, font !== null && /^\.vn.*h$/i.test(font));
  if (encoding === "vni") return fromVni(text);
  return encoding === "cp1258" ? fromCp1258(text) : fromUtf8(text);
}
