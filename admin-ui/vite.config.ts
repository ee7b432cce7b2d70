import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

// The address of a running `toasoan serve` for `npm run dev`; the built pages are served by it and need no proxy.
const server = process.env.TOASOAN_URL ?? "http://localhost:8080";

const source = new URL("./src/offline/worker.js", import.meta.url);

/** Adds `sw.js` to the build: the worker with the list of this build's files, whose names change with their content. */
function serviceWorker(): Plugin {
  return {
    name: "toasoan-service-worker",
    apply: "build",
    enforce: "post",
    generateBundle(_options, bundle) {
      const files = ["icon.svg", ...Object.keys(bundle)]
        .filter((name) => !/^\.vite\/|^index\.html$|\.map$/.test(name))
        .sort();
      const worker = readFileSync(source, "utf8");
      const version = createHash("sha256").update(worker).update(files.join("\n")).digest("hex");
      this.emitFile({
        type: "asset",
        fileName: "sw.js",
        source: worker
          .replace('"__VERSION__"', JSON.stringify(version.slice(0, 16)))
          .replace('["__FILES__"]', JSON.stringify(files)),
      });
    },
  };
}

export default defineConfig({
  base: "/admin/",
  plugins: [react(), serviceWorker()],
  build: {
    target: "es2022",
    manifest: true,
    // Small files stay files: our content security policy allows no data: addresses.
    assetsInlineLimit: 0,
    rolldownOptions: {
      // None of our modules does anything by being imported, apart from the first and the style sheets: what a door merely
      // passes on need not come along with what is taken through it.
      treeshake: { moduleSideEffects: (id) => !/\/src\/(?!main\.tsx$).*\.tsx?$/.test(id) },
      output: {
        // The editing engine changes with its version, our screens with every release: two files, two caches.
        codeSplitting: {
          // What only works on cells and drops comes after the text (see body/laterWork.ts).
          groups: [
            {
              name: "prosemirror",
              test: /node_modules\/(prosemirror-|@tiptap\/)(?!(pm\/dist\/)?(tables|gapcursor|dropcursor))/,
            },
          ],
        },
      },
    },
  },
  server: { proxy: { "/api": { target: server } } },
  test: { environment: "happy-dom", include: ["src/**/*.test.{ts,tsx}", "tools/*.test.mjs"] },
});
