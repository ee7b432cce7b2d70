// @vitest-environment node
import { describe, expect, it } from "vitest";

const sources = Object.entries(
  import.meta.glob<string>("../**/*.{ts,tsx}", { query: "?raw", import: "default", eager: true }),
)
  .filter(([file]) => !/\.test\.|schema\.d\.ts|testing\.ts/.test(file))
  .map(([file, text]) => ({
    file,
    text: text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/\/\/.*$/gm, ""),
  }));

// What Telex ([ ] w z s f r x j a e o d) and VNI (figures) type with; all letters, so that no other method is forgotten.
const typed = /^[a-z0-9[\]{}]$/i;

const found = (pattern: RegExp) =>
  sources.flatMap(({ file, text }) =>
    [...text.matchAll(pattern)].map((match) => ({ file, key: match[1] ?? "", text })),
  );

describe("the keys of the interface leave Vietnamese input methods alone", () => {
  it("finds the code that it watches over", () => {
    expect(found(/addEventListener\(\s*"keydown"/g).length).toBeGreaterThan(1);
    expect(found(/\bonKeyDown=/g).length).toBeGreaterThan(1);
    expect(found(/addKeyboardShortcuts/g).length).toBeGreaterThan(1);
  });

  it("no letter, figure or bracket is looked for by what it types", () => {
    const compared = found(/\.key\s*[!=]==?\s*["'`]([^"'`]+)["'`]/g);
    // In a switch over the key each case is one.
    const cased = sources
      .filter(({ text }) => /switch\s*\(\s*\w+\.key\s*\)/.test(text))
      .flatMap(({ file, text }) =>
        [...text.matchAll(/case\s+["'`]([^"'`]+)["'`]/g)].map((match) => ({
          file,
          key: match[1] ?? "",
        })),
      );
    expect(
      [...compared, ...cased]
        .filter(({ key }) => typed.test(key))
        .map(({ file, key }) => `${file}: ${key}`),
    ).toEqual([]);
  });

  it("no key map binds one without a modifier, nor with Shift alone", () => {
    const bare = sources
      .filter(({ text }) => /addKeyboardShortcuts|keymap\(/.test(text))
      .flatMap(({ file, text }) =>
        [
          ...text.matchAll(
            /^\s*["']?((?:Shift-)?[a-z0-9[\]{}])["']?\s*:\s*(?!\s*(?:string|number|boolean)\b)/gim,
          ),
        ].map((match) => `${file}: ${match[1]}`),
      );
    expect(bare).toEqual([]);
  });

  it("letters told by their place need a modifier", () => {
    const loose = sources
      .filter(({ text }) => /\.code\s*===?\s*["'`](Key|Digit|Bracket)/.test(text))
      .filter(({ text }) => !/ctrlKey|metaKey|altKey/.test(text) && !/shiftKey\s*&&/.test(text));
    expect(loose.map(({ file }) => file)).toEqual([]);
  });

  it("whoever listens to keys lets an input method work", () => {
    const deaf = sources
      .filter(({ text }) =>
        /addEventListener\(\s*"keydown"|\bonKeyDown=|handleKeyDown|\bkeydown\s*\(/.test(text),
      )
      // A part that hands its keys on to its caller's function is judged where that function is.
      .filter(({ text }) => !/isComposing|\.composing\b/.test(text));
    expect(deaf.map(({ file }) => file)).toEqual([]);
  });
});
