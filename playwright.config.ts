import { existsSync } from "node:fs";
import { chromium, defineConfig } from "@playwright/test";

/**
 * Journeys in a real browser against the built server that `npm test` starts on demo data of its own.
 * The browser is Playwright's own where it is there, else the system's Chromium: nothing is downloaded.
 */
const own = chromium.executablePath();
const executablePath = [
  process.env.CHROMIUM,
  own,
  "/usr/bin/chromium",
  "/usr/bin/google-chrome",
].find((path) => path && existsSync(path));
const QUIET = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  // One register for all journeys, as in an office: they run one after the other.
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env.CI === "true",
  reporter: process.env.PLAYWRIGHT_REPORT
    ? [["list"], ["json", { outputFile: process.env.PLAYWRIGHT_REPORT }]]
    : [["list"]],
  use: {
    baseURL: process.env.BASE_URL ?? "http://localhost:3000",
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    // A trace doubles the time of every test on two cores; ask for one with --trace on.
    trace: "off",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath,
      args: process.getuid?.() === 0 ? ["--no-sandbox", ...QUIET] : QUIET,
    },
  },
});
