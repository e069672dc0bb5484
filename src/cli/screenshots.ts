import { join } from "node:path";
import { chromium, type Page } from "@playwright/test";
import sharp from "sharp";
import { serveSite } from "../release/serve.ts";
import { CHROMIUM_FLAGS, findChromium } from "./chromium.ts";
import { siteCommand, siteOptions } from "./options.ts";

/** A screenshot for docs/screenshots, named after its subject. */
interface Shot {
  name: string;
  path: string;
  width: number;
  height: number;
  colorScheme?: "dark";
  /** Actions before the screenshot. */
  act?: (page: Page) => Promise<void>;
}

const ARTICLE = "articles/guangzhou-shenzhen-clusters/";

const SHOTS: readonly Shot[] = [
  { name: "front-zh", path: "zh/", width: 1280, height: 1280 },
  { name: "front-en-dark", path: "en/", width: 1280, height: 1280, colorScheme: "dark" },
  { name: "front-zh-hant-phone", path: "zh-hant/", width: 360, height: 800 },
  { name: "article-zh", path: `zh/${ARTICLE}`, width: 1280, height: 1000 },
  { name: "article-phone-dark", path: `zh/${ARTICLE}`, width: 360, height: 800, colorScheme: "dark" },
  { name: "article-en-tablet", path: `en/${ARTICLE}`, width: 768, height: 1000 },
  { name: "parallel-note", path: ARTICLE, width: 1280, height: 1000, act: openNote },
  { name: "vertical-zh-hant", path: `zh-hant/${ARTICLE}`, width: 1280, height: 1300, act: setVertically },
  { name: "search-zh", path: "zh/search/?q=數字孿生", width: 768, height: 900, act: waitForResults },
  { name: "status-zh", path: "zh/status/", width: 768, height: 640 },
  { name: "status-en", path: "en/status/", width: 768, height: 640 },
  { name: "names-en", path: "en/names/", width: 1280, height: 1000 },
];

/** Runs `npm run screenshots` with the words of a command line. */
export async function takeScreenshots(argv: readonly string[]): Promise<void> {
  const command = siteCommand(
    "screenshots",
    "重拍 docs/screenshots Take the screenshots in docs/ again, from a built site.",
  )
    .option("--to <folder>", "图片文件夹 folder of the pictures", "docs/screenshots")
    .parse(argv);
  const { out, base } = siteOptions(command);
  const { to } = command.opts<{ to: string }>();

  const serving = await serveSite(out, base, 0);
  const browser = await chromium.launch({ executablePath: await findChromium(), args: CHROMIUM_FLAGS });
  try {
    for (const { name, path, width, height, colorScheme = "light", act } of SHOTS) {
      const page = await browser.newPage({ viewport: { width, height }, colorScheme });
      await page.goto(serving.url + path);
      await act?.(page);
      const file = join(to, `${name}.webp`);
      const { size } = await sharp(await page.screenshot())
        .webp({ quality: 72, effort: 6 })
        .toFile(file);
      console.log(`${file}  ${width} × ${height}  ${Math.round(size / 1024)} KB`);
      await page.close();
    }
  } finally {
    await browser.close();
    await serving.close();
  }
}

async function openNote(page: Page): Promise<void> {
  await page.locator("#p1 .en [data-name]").first().click();
  await page.locator("#name-note").waitFor();
}

async function setVertically(page: Page): Promise<void> {
  await page.locator("#vertical").check();
}

async function waitForResults(page: Page): Promise<void> {
  await page.locator("qb-search[data-state=done]").waitFor();
}
