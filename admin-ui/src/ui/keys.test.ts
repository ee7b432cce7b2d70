// @vitest-environment node
import { describe, expect, it } from "vitest";
import { keysByType, loosePlaces } from "./keyLaw.testing";

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

// Single keys on purpose: outside text fields, where no method is at work, and switchable (WCAG 2.1.4). None of them is a
// key that Telex or VNI gives a meaning to.
const onPurpose: Record<string, string[]> = {
  "../shell/useShellKeys.ts": ["KeyG"],
  // Watched, not taken: it tells a plain paste, and types what it types.
  "../editor/paste/plugin.ts": ["KeyV"],
  "../shell/areas.ts": ["KeyV", "KeyB", "KeyN", "KeyK"],
};

// Read once, outside of any test's time.
const told = sources.map(({ file, text }) => ({
  file,
  keys: keysByType(text),
  places: loosePlaces(text),
}));

const found = (pattern: RegExp) =>
  sources.flatMap(({ file, text }) =>
    [...text.matchAll(pattern)].map((match) => ({ file, key: match[1] ?? "", text })),
  );

describe("the keys of the interface leave Vietnamese input methods alone", () => {
  it("finds the code that it watches over", () => {
    expect(found(/addEventListener\(\s*"keydown"/g).length).toBeGreaterThan(1);
    expect(found(/\bonKeyDown=/g).length).toBeGreaterThan(1);
    expect(found(/addKeyboardShortcuts/g).length).toBeGreaterThan(1);
    expect(told.flatMap(({ keys }) => keys)).toContain("Enter");
  });

  it("no letter, figure or bracket is looked for by what it types", () => {
    const bad = told.flatMap(({ file, keys }) =>
      keys.filter((key) => typed.test(key)).map((key) => `${file}: ${key}`),
    );
    expect(bad).toEqual([]);
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

  it("letters told by their place need a modifier, but for those that are switchable", () => {
    const loose = told.flatMap(({ file, places }) =>
      places.filter((code) => !onPurpose[file]?.includes(code)).map((code) => `${file}: ${code}`),
    );
    expect(loose).toEqual([]);
    const shell = sources.find(({ file }) => file === "../shell/useShellKeys.ts")?.text ?? "";
    expect(shell).toMatch(/singleKeysAllowed\(\)/);
    const codes = Object.values(onPurpose).flat();
    expect(codes.filter((code) => /^Key[AEODWZSFRXJ]$|^Digit|^Bracket/.test(code))).toEqual([]);
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

describe("the law sees", () => {
  it.each([
    'if (event.key === "s") save();',
    'switch (event.key) { case "s": save(); }',
    'if (["s", "Enter"].includes(event.key)) save();',
    'const wanted = new Set(["s"]); if (wanted.has(event.key)) save();',
    "({ s: save, Enter: go })[event.key]?.();",
    "const does = { s: save }; does[event.key]?.();",
    "if (/^[a-z]$/.test(event.key)) save();",
    'const press = ({ key }: KeyboardEvent) => { if (key === "s") save(); };',
    'const press = (event: KeyboardEvent) => { const { key } = event; if (key === "s") save(); };',
  ])("a letter by what it types: %s", (text) => expect(keysByType(text)).toContain("s"));

  it.each([
    'if (event.code === "KeyS") save();',
    'if (event.ctrlKey) copy(); if (event.code === "KeyS") save();',
    'const press = (e) => { if (e.ctrlKey || e.metaKey) return; if (e.code === "KeyS") save(); };',
    'const press = (e) => { if (!e.ctrlKey && e.code === "KeyS") save(); };',
    'const a = (e) => { if (!e.ctrlKey) return; save(); }; const b = (e) => e.code === "KeyS";',
    'switch (e.code) { case "KeyF": if (!e.altKey) return; a(); case "KeyS": save(); }',
    'if (["KeyS", "KeyB"].includes(event.code)) save();',
    "const does = { KeyS: save }; does[event.code]?.();",
  ])("a letter by its place, loose: %s", (text) => expect(loosePlaces(text)).toContain("KeyS"));

  it.each([
    'if (event.code === "KeyS" && event.ctrlKey) save();',
    'const control = e.ctrlKey || e.metaKey; if (control) { if (e.code === "KeyS") save(); }',
    'const press = (e) => { if (!(e.ctrlKey || e.metaKey)) return; if (e.code === "KeyS") save(); };',
    'switch (e.code) { case "KeyF": case "KeyS": if (!e.altKey) return; save(); }',
  ])("a letter by its place, with a modifier: %s", (text) => expect(loosePlaces(text)).toEqual([]));
});
