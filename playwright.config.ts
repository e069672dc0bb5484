import { defineConfig } from "@playwright/test";
import { CHROMIUM_FLAGS, findChromium } from "./src/cli/chromium.ts";

export default defineConfig({
  testDir: "tests/browser",
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  reporter: "line",
  outputDir: ".cache/test/browser",
  // A fault test waits for the time-outs of the search, on machines that may be busy.
  expect: { timeout: 15_000 },
  use: {
    launchOptions: { executablePath: await findChromium(), args: CHROMIUM_FLAGS },
  },
});
