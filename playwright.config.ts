import { defineConfig } from "@playwright/test";
import { CHROMIUM_FLAGS, findChromium } from "./scripts/chromium.ts";

export default defineConfig({
  testDir: "tests/browser",
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  // A busy machine can make a page miss a moment; a test that passes only then is listed as flaky.
  retries: 1,
  reporter: "line",
  outputDir: ".cache/test/browser",
  use: {
    launchOptions: { executablePath: await findChromium(), args: CHROMIUM_FLAGS },
  },
});
