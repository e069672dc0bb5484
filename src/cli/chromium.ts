import { execFile } from "node:child_process";
import { access, constants } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { chromium } from "@playwright/test";
import { glob } from "tinyglobby";

const run = promisify(execFile);

/** The shell without a window first: pages are the same in it, and it takes a third less processor time. */
const NAMES = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Options for Chromium to run as root, without a display and without network requests of its own. */
export const CHROMIUM_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Returns the path of an installed Chromium or Chrome, or else installs Playwright's or, as root on Debian, the
 * distribution's.
 * @throws Error that says what to install if this fails.
 */
export async function findChromium(): Promise<string> {
  const found = await installed();
  if (found) return found;
  for (const [command, ...words] of sources()) {
    if (!command) continue;
    console.log(`没有找到 Chromium，正在安装 fetching Chromium: ${[command, ...words].join(" ")}`);
    await run(command, words, {
      maxBuffer: 2 ** 26,
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    }).catch(() => null);
    const fetched = await installed();
    if (fetched) return fetched;
  }
  throw new Error(
    "没有找到 Chrome 或 Chromium，请安装其一。Neither Chrome nor Chromium was found; install one.",
  );
}

function sources(): string[][] {
  const playwright = ["npx", "playwright", "install", "--only-shell", "chromium"];
  if (process.getuid?.() !== 0) return [playwright];
  return [
    playwright,
    ["apt-get", "update"],
    ["apt-get", "install", "-y", "chromium-headless-shell", "fonts-noto-cjk"],
  ];
}

async function installed(): Promise<string | null> {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  const playwrights = [...(await playwrightShells()), chromium.executablePath()];
  for (const path of [process.env.CHROME_PATH, ...playwrights, ...onPath, ...PLACES]) {
    if (path && (await isExecutable(path))) return path;
  }
  return null;
}

/** Playwright keeps its shell beside its Chromium, under the same revision. */
function playwrightShells(): Promise<string[]> {
  const [cwd = "", revision] = chromium.executablePath().split(/[\\/]chromium-(\d+)[\\/]/);
  return glob(`chromium_headless_shell-${revision}/*/*{headless-shell,headless_shell}{,.exe}`, {
    cwd,
    absolute: true,
  });
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
