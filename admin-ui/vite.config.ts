import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

// The address of a running `toasoan serve` for `npm run dev`; the built pages are served by it and need no proxy.
const server = process.env.TOASOAN_URL ?? "http://localhost:8080";

export default defineConfig({
  base: "/admin/",
  plugins: [react()],
  build: {
    target: "es2022",
    manifest: true,
    // Small files stay files: our content security policy allows no data: addresses.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // The editing engine changes with its version, our screens with every release: two files, two caches.
        codeSplitting: {
          groups: [{ name: "prosemirror", test: /node_modules\/(prosemirror|@tiptap)/ }],
        },
      },
    },
  },
  server: { proxy: { "/api": { target: server } } },
  test: { environment: "happy-dom", include: ["src/**/*.test.{ts,tsx}"] },
});
