// @vitest-environment node
import { expect, it } from "vitest";
import { budgets, judged, measured } from "./budget.mjs";

const chunk = (file, more = {}) => ({ file, ...more });
const manifest = {
  "index.html": chunk("index.js", { isEntry: true, imports: ["_react.js"], css: ["index.css"] }),
  "_react.js": chunk("react.js"),
  "_pm.js": chunk("pm.js", { imports: ["_react.js"] }),
  "src/editor/index.ts": chunk("editor.js", {
    isDynamicEntry: true,
    imports: ["_pm.js", "_react.js", "index.html"],
    css: ["editor.css"],
  }),
  "src/editor/find/FindBar.tsx": chunk("find.js", {
    isDynamicEntry: true,
    imports: ["_pm.js", "index.html"],
  }),
  "src/i18n/en.ts": chunk("en.js", { isDynamicEntry: true }),
};
const sizes = { "index.js": 50, "react.js": 100, "pm.js": 90, "editor.js": 30, "find.js": 5 };
const sizeWith = (more) => (file) =>
  ({ ...sizes, "en.js": 12, "index.css": 6, "editor.css": 4, ...more })[file];

it("counts every part by what it adds to what is already there", () => {
  const found = Object.fromEntries(
    measured(manifest, sizeWith({})).map(([what, size]) => [what, size]),
  );
  expect(found).toEqual({
    "first page, scripts": 150,
    "styles, with the editor's": 10,
    "the editor adds": 120,
    "src/editor/find/FindBar.tsx adds": 5,
    "src/i18n/en.ts adds": 12,
  });
  expect(judged(measured(manifest, sizeWith({}))).within).toBe(true);
});

it.each([
  ["the first page", { "index.js": budgets.initial }],
  ["its styles", { "index.css": budgets.styles + 0.1 }],
  ["the editor's styles", { "editor.css": budgets.styles - 5.9 }],
  ["the editor", { "editor.js": budgets.editor }],
  ["a later part", { "find.js": budgets.lazy + 0.1 }],
])("says no when %s grows past its budget", (_what, more) => {
  const { within, lines } = judged(measured(manifest, sizeWith(more)));
  expect(within).toBe(false);
  expect(lines.some((line) => line.startsWith("OVER"))).toBe(true);
});

it("refuses to judge a manifest it does not understand", () => {
  expect(() => measured({}, () => 0)).toThrow();
});
