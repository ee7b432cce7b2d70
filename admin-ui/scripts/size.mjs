/** Fails when what a browser must load has grown past its budget (gzip, in kB): run after `npm run build`. */
import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const dist = new URL("../dist/", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL(".vite/manifest.json", dist), "utf8"));
const size = (file) => gzipSync(readFileSync(new URL(file, dist))).length / 1000;

const closure = (key, seen = new Set()) => {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key].imports ?? []) closure(next, seen);
  return seen;
};
const sum = (files) => [...new Set(files)].reduce((total, file) => total + size(file), 0);

const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
const first = closure(entry);
const styles = [...first].flatMap((key) => manifest[key].css ?? []);
const lazy = Object.keys(manifest).filter((key) => manifest[key].isDynamicEntry);
const found = [
  ["first page, scripts", sum([...first].map((key) => manifest[key].file)), 185],
  ["first page, styles", sum(styles), 15],
  ...lazy.map((key) => {
    const more = [...closure(key)].filter((one) => !first.has(one));
    return [
      `more for ${key}`,
      sum(more.map((one) => manifest[one].file)),
      key.includes("editor") ? 165 : 100,
    ];
  }),
  [
    "largest single script",
    Math.max(
      ...readdirSync(new URL("assets/", dist))
        .filter((name) => name.endsWith(".js"))
        .map((name) => size(`assets/${name}`)),
    ),
    160,
  ],
];
for (const [what, kilobytes, budget] of found) {
  const over = kilobytes > budget;
  process.stdout.write(
    `${over ? "OVER " : "ok   "} ${what}: ${kilobytes.toFixed(1)} of ${budget} kB\n`,
  );
  if (over) process.exitCode = 1;
}
