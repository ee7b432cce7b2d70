/**
 * Fails when what a browser must load has grown past its budget (gzip, in kB). Part of every build: a bundle grows by a kilobyte
 * at a time, and nobody sees it happen. What is loaded first, what the editor needs before one can write, and every part that
 * comes later are counted by what they add to what is already there.
 */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

/**
 * Kilobytes: the first page; the styles of it and of the editor together; what the editor adds, of which the editing engine
 * (ProseMirror, TipTap) is 89; what any later part adds.
 */
export const budgets = { initial: 185, styles: 15, editor: 130, lazy: 100 };
const editorEntry = "src/editor/index.ts";

/** Every chunk that must be there when `key` runs. */
export function closure(manifest, key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key]?.imports ?? []) closure(manifest, next, seen);
  return seen;
}

/** What is measured, with its size and its budget; `size` tells the kilobytes of a file. */
export function measured(manifest, size) {
  const sum = (files) => [...new Set(files)].reduce((total, file) => total + size(file), 0);
  const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
  if (!entry || !manifest[editorEntry]) throw new Error("the manifest names no entry or no editor");
  const first = closure(manifest, entry);
  const editor = closure(manifest, editorEntry);
  const withEditor = new Set([...first, ...editor]);
  const added = (chunks, present) =>
    sum([...chunks].filter((one) => !present.has(one)).map((one) => manifest[one].file));
  const later = Object.keys(manifest).filter(
    (key) => manifest[key].isDynamicEntry && key !== editorEntry,
  );
  return [
    ["first page, scripts", added(first, new Set()), budgets.initial],
    [
      "styles, with the editor's",
      sum([...withEditor].flatMap((key) => manifest[key].css ?? [])),
      budgets.styles,
    ],
    ["the editor adds", added(editor, first), budgets.editor],
    // A part of the editor comes when the editor is there.
    ...later.map((key) => [
      `${key} adds`,
      added(closure(manifest, key), key.includes("/editor/") ? withEditor : first),
      budgets.lazy,
    ]),
  ];
}

/** The lines to print, and whether all is within its budget. */
export function judged(found) {
  const lines = found.map(([what, kilobytes, budget]) => {
    const verdict = kilobytes > budget ? "OVER" : "ok  ";
    return `${verdict}  ${what}: ${kilobytes.toFixed(1)} of ${budget} kB`;
  });
  return { lines, within: found.every(([, kilobytes, budget]) => kilobytes <= budget) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const dist = resolve(process.argv[2] ?? fileURLToPath(new URL("../dist", import.meta.url)));
  const at = join(dist, ".vite/manifest.json");
  if (!existsSync(at)) throw new Error(`no build at ${dist}`);
  const manifest = JSON.parse(readFileSync(at, "utf8"));
  const size = (file) => gzipSync(readFileSync(join(dist, file))).length / 1000;
  const { lines, within } = judged(measured(manifest, size));
  process.stdout.write(`${lines.join("\n")}\n`);
  if (!within) process.exitCode = 1;
}
