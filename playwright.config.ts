import { defineConfig } from "@playwright/test";
import { CHROMIUM_FLAGS, findChromium } from "./src/cli/chromium.ts";

/**
 * Features of Chromium that are off. It takes only the last list, so this one has those of Playwright too. The last
 * four load menus of the address bar for each window, and make a process or a frame for each page beforehand.
 */
const FEATURES_OFF = [
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsUpgrades",
  "HttpsFirstBalancedModeAutoEnable",
  "LensOverlay",
  "MediaRouter",
  "PaintHolding",
  "ThirdPartyStoragePartitioning",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "OptimizationHints",
  "NetworkTimeServiceQuerying",
  "AimEnabled",
  "PreconnectToSearch",
  "WebUIOmniboxPopup",
  "WebUIOmniboxAimPopup",
  "SpareRendererForSitePerProcess",
  "RenderDocument",
];

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
    // A context for each test takes a third of the processor time. Storage, cache, routes and scripts are reset between
    // tests; what is not, permissions and the state of the network, a test resets itself.
    reuseContext: true,
    launchOptions: {
      executablePath: await findChromium(),
      // The duration is that of the window's own animations, not of those of pages.
      args: [...CHROMIUM_FLAGS, "--animation-duration-scale=0", `--disable-features=${FEATURES_OFF.join()}`],
    },
  },
});
