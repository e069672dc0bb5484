import { mkdtempDisposable, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import lighthouse, { desktopConfig } from "lighthouse";
import { CHROMIUM_FLAGS, findChromium } from "../../src/cli/chromium.ts";
import { serveSite } from "../../src/release/serve.ts";
import { median } from "./median.ts";

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;
const SCREENS = ["phone", "desktop"] as const;
/** Most runs of a page. It is loaded again only where the first run is below 100: other work slows it down. */
const RUNS = 3;

/** A page of each kind, and the kinds that readers come to first in each language. */
const PAGES = {
  "front, both languages": "",
  "front, Simplified": "zh/",
  "front, Traditional": "zh-hant/",
  "front, English": "en/",
  "article, Simplified": "zh/articles/guangzhou-shenzhen-clusters/",
  "article, Traditional": "zh-hant/articles/guangzhou-shenzhen-clusters/",
  "article, English": "en/articles/guangzhou-shenzhen-clusters/",
  "article in both languages": "articles/guangzhou-shenzhen-clusters/",
  search: "zh/search/",
  dates: "zh/dates/",
  topics: "zh/topics/",
  names: "zh/names/",
  status: "zh/status/",
  concordance: "zh/concordance/",
  timeline: "zh/timeline/",
  verify: "zh/verify/",
  changes: "zh/changes/",
  data: "zh/data/",
};

interface Scores {
  page: string;
  screen: (typeof SCREENS)[number];
  /** Medians, in the order of the categories. */
  medians: number[];
  /** The audits that took points off in any run. */
  faults: string[];
}

/** Prints what Lighthouse gives the pages of a built site, which is served as its release says. */
export async function benchLighthouse(site: string): Promise<void> {
  const serving = await serveSite(site, "/", 0);
  await using profile = await mkdtempDisposable(join(tmpdir(), "qiaobao-lighthouse-"));
  const browser = await chromium.launchPersistentContext(profile.path, {
    executablePath: await findChromium(),
    args: [...CHROMIUM_FLAGS, "--remote-debugging-port=0"],
  });
  try {
    const [port] = (await readFile(join(profile.path, "DevToolsActivePort"), "utf8")).split("\n");
    console.log(`| page | screen | ${CATEGORIES.join(" | ")} | audits below their best |`);
    console.log(`|---|---|${CATEGORIES.map(() => "--:|").join("")}---|`);
    for (const [page, path] of Object.entries(PAGES)) {
      for (const screen of SCREENS) {
        const scores = await scoresOf({ page, screen, url: serving.url + path, port: Number(port) });
        console.log(`| ${[page, screen, ...scores.medians, scores.faults.join(", ")].join(" | ")} |`);
        if (scores.medians.some((score) => score < 100)) process.exitCode = 1;
      }
    }
  } finally {
    await browser.close();
    await serving.close();
  }
}

async function scoresOf(run: {
  page: string;
  screen: Scores["screen"];
  url: string;
  port: number;
}): Promise<Scores> {
  const { page, screen, url, port } = run;
  const isHidden = (await (await fetch(url)).text()).includes('<meta name="robots" content="noindex"');
  const scores: number[][] = [];
  const faults = new Set<string>();
  for (let time = 0; time < RUNS; time++) {
    const flags = {
      port,
      onlyCategories: [...CATEGORIES],
      // Pages of editors, and pages with the text of others, ask not to be listed.
      skipAudits: isHidden ? ["is-crawlable"] : [],
      logLevel: "error" as const,
    };
    const result = await lighthouse(url, flags, screen === "desktop" ? desktopConfig : undefined);
    if (!result) throw new Error(`Lighthouse gave nothing for ${url}`);
    const { categories, audits } = result.lhr;
    const row = CATEGORIES.map((name) => Math.round((categories[name]?.score ?? 0) * 100));
    scores.push(row);
    for (const { id, weight } of CATEGORIES.flatMap((name) => categories[name]?.auditRefs ?? [])) {
      if (weight > 0 && (audits[id]?.score ?? 1) < 1) faults.add(id);
    }
    if (time === 0 && row.every((score) => score === 100)) break;
  }
  const medians = CATEGORIES.map((_, at) => median(scores.map((row) => row[at] ?? 0)));
  return { page, screen, medians, faults: [...faults] };
}
