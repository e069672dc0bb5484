import { defineConfig } from "@playwright/test";
import { CHROMIUM_FLAGS, findChromium } from "./src/cli/chromium.ts";

export default defineConfig({
  testDir: "tests/browser",
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  reporter: "line",
  outputDir: ".cache/test/browser",
  use: {
    launchOptions: { executablePath: await findChromium(), args: CHROMIUM_FLAGS },
  },
});
