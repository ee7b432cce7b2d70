// @vitest-environment node
import { describe, expect, it } from "vitest";

const sources = import.meta.glob<string>("../**/*.{ts,tsx}", {
  query: "?raw",
  import: "default",
  eager: true,
});

describe("the interface's words", () => {
  it("stand in the catalogue and nowhere else", () => {
    const accented = /[À-ỹ]/u;
    const elsewhere = Object.entries(sources)
      .filter(
        ([file]) =>
          !/\.test\.|\.testing\.|\/i18n\/|^\.\/(vi|en|aria|format|language)\.|^\.\/areas\//.test(
            file,
          ),
      )
      .flatMap(([file, source]) =>
        source
          .replace(/\/\*[\s\S]*?\*\//g, "")
          .split("\n")
          .filter((line) => !line.trimStart().startsWith("//") && accented.test(line))
          .map((line) => `${file}: ${line.trim()}`),
      )
      // The product's own name, and each language's name in itself, are the same in every language.
      .filter((line) => !/Tiếng Việt/.test(line));
    expect(elsewhere).toEqual([]);
  });
});
