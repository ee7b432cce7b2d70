import { defineConfig } from "@playwright/test";

// Chromium is the system's: nothing is downloaded. `--no-sandbox` because test machines often run as root.
export default defineConfig({
  testDir: ".",
  outputDir: "test-results",
  timeout: 90_000,
  expect: { timeout: 10_000 },
  // Each has a newsroom of its own; the stories wait for pauses and timers more than they use a processor.
  workers: 2,
  // On a crowded machine a browser can be late. A test that does not pass the first time is listed as flaky, by name.
  retries: 2,
  // Files differ in length by ten times: shared out test by test, both workers have something to do until the end.
  fullyParallel: true,
  forbidOnly: true,
  reporter: [["list"]],
  use: {
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    viewport: { width: 1280, height: 860 },
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      args: ["--no-sandbox"],
    },
    // What cannot be pressed by then will not be: without this a test hangs until its whole time is over.
    actionTimeout: 20_000,
    screenshot: "only-on-failure",
    // A trace photographs the page at every step and costs time: only what failed once is traced.
    trace: "on-first-retry",
  },
});
