// @vitest-environment node
import { expect, it } from "vitest";
import { vi } from "../../i18n/vi";

const desk = import.meta.glob<string>("../../../../src/desk/**/*.rs", {
  query: "?raw",
  import: "default",
  eager: true,
});

// Where the desk names what it writes into the history of an article.
const named = [
  /"article\.([a-z_]+)"/g,
  /const [A-Z_]+: Self = Self\("([a-z_]+)"\)/g,
  /audit\((?:&step,\s*)?"([a-z_]+)"/g,
  /"([a-z]+_comment)"/g,
];

it("whatever the desk writes into the history has a word here", () => {
  const verbs = Object.values(desk).flatMap((source) =>
    named.flatMap((pattern) => [...source.matchAll(pattern)].map((found) => found[1] ?? "")),
  );
  expect(verbs.length).toBeGreaterThan(10);
  const words = { ...vi.history.verb, ...vi.versions.verb };
  expect([...new Set(verbs)].filter((verb) => !(verb in words))).toEqual([]);
});
