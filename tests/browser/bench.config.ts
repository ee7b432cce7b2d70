import { defineConfig } from "@playwright/test";
import config from "./playwright.config";

// Measurements are no tests: they run by `make bench` only and decide nothing. A trace would photograph the page at every key.
export default defineConfig({
  ...config,
  testMatch: "*.bench.ts",
  timeout: 300_000,
  retries: 0,
  use: { ...config.use, trace: "off", screenshot: "off" },
});
