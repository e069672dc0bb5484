import { join } from "node:path";
import type { Engine } from "./engine.ts";
import { startFirefox } from "./firefox.ts";
import { findProgram } from "./programs.ts";
import { startWebKit, webKitPrograms } from "./webkit.ts";

/** The built site of the fixture archive. */
export const SITE = join(import.meta.dirname, "../../.cache/test/archive");

interface InstalledEngine {
  name: string;
  start(): Promise<Engine>;
}

const firefox = await findProgram(["firefox-esr", "firefox"]);
const webKit = await webKitPrograms();

/** The engines of this machine beside Chromium, which has suites of its own. What is missing is skipped, in a printed line. */
export const ENGINES: readonly InstalledEngine[] = [
  ...(firefox
    ? [{ name: "Firefox", start: () => startFirefox(firefox) }]
    : skipped("Firefox", "firefox-esr")),
  ...(webKit
    ? [{ name: "WebKit", start: () => startWebKit(webKit) }]
    : skipped("WebKit", "webkit2gtk-driver xvfb")),
];

function skipped(name: string, packages: string): [] {
  console.log(`跳过 ${name}：没有安装 ${packages}。Skipping ${name}: ${packages} is not installed.`);
  return [];
}
