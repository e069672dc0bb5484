import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type BrowserContext, chromium, type Page } from "@playwright/test";
import { CHROMIUM_FLAGS, findChromium } from "../../src/cli/chromium.ts";
import { type HeaderRules, headersOf } from "../../src/release/headers/header-rules.ts";
import { RULES_PATH } from "../../src/release/headers/write-headers.ts";
import { compressed } from "./compressed-server.ts";
import { median } from "./median.ts";

/** A line that all files under way share: bytes a second, and milliseconds before the first byte of each. */
const LINE = { bytesPerSecond: 50_000, latency: 400 };
/** Bytes sent at once, so that files under way take turns. */
const SLICE = 1024;
const RUNS = 3;
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
};
/** Longest wait for anything, in milliseconds. */
const PATIENCE = 60_000;

/** A step that a reader waits for, and its time limit in seconds. */
interface Wait {
  name: string;
  goal: number;
  /** Seconds since the reader followed the link; the context has an empty cache. */
  measure: (context: BrowserContext) => Promise<number>;
}

/** The pages that are measured, below the site, and queries that find something in the archive's own articles. */
const PLACES = {
  front: "zh/",
  article: "zh/articles/guangzhou-shenzhen-clusters/",
  search: "zh/search/",
  query: "數字孿生",
  later: "产业集群",
};

/** A host at the other end of a slow line. */
interface SlowHost extends AsyncDisposable {
  /** Its address, ending in `/`. */
  url: string;
}

/**
 * Prints how long pages and first results of a built site take over a slow line; sets the exit code to 1 where
 * they take longer than they may. The line is at the host: what Chromium's developer tools emulate for a page
 * does not reach the worker in which the search runs.
 */
export async function benchSlowLine(site: string, places: Partial<typeof PLACES> = {}): Promise<void> {
  await using host = await slowHost(site);
  const browser = await chromium.launch({ executablePath: await findChromium(), args: CHROMIUM_FLAGS });
  try {
    console.log("| a reader waits for | s | at most |\n|---|--:|--:|");
    for (const { name, goal, measure } of waitsFor(host.url, { ...PLACES, ...places })) {
      const seconds: number[] = [];
      for (let run = 0; run < RUNS; run++) {
        await using context = await browser.newContext();
        context.setDefaultTimeout(PATIENCE);
        seconds.push(await measure(context));
      }
      const middle = median(seconds);
      console.log(`| ${name} | ${middle.toFixed(2)} | ${goal.toFixed(1)} |`);
      if (middle > goal) process.exitCode = 1;
    }
  } finally {
    await browser.close();
  }
}

function waitsFor(url: string, { front, article, search, query, later }: typeof PLACES): Wait[] {
  const searchFor = (text: string) => `${url}${search}?q=${encodeURIComponent(text)}`;
  const whole = (path: string) => async (context: BrowserContext) => {
    const page = await context.newPage();
    await page.goto(url + path, { waitUntil: "domcontentloaded" });
    return secondsOf(page, () => {
      const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
      const painted = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0;
      return Math.max(navigation?.domInteractive ?? 0, painted);
    });
  };
  return [
    { name: "the front page", goal: 1.2, measure: whole(front) },
    { name: "an article", goal: 1.5, measure: whole(article) },
    {
      name: "word of a search under way",
      goal: 1,
      measure: async (context) => (await searched(context, searchFor(query))).announced,
    },
    {
      name: "first results, nothing in the cache",
      goal: 6,
      measure: async (context) => (await searched(context, searchFor(query))).shown,
    },
    {
      name: "first results in a new page, the engine in the cache",
      goal: 3,
      measure: async (context) => {
        await searched(context, searchFor(query));
        return (await searched(context, searchFor(later))).shown;
      },
    },
    {
      name: "results of a second query in the same page",
      goal: 3,
      measure: async (context) => {
        const { page } = await searched(context, searchFor(query));
        const from = Date.now();
        await page.locator("#q").fill(later);
        await page.locator(`qb-search[data-state=done]`).waitFor();
        await page.waitForFunction((text) => document.title.startsWith(text), later);
        await page.locator("qb-search[data-state=done] .results > li").first().waitFor();
        return (Date.now() - from) / 1000;
      },
    },
  ];
}

interface SearchTimes {
  page: Page;
  /** When the page says that it searches, and when the first result is there, in seconds. */
  announced: number;
  shown: number;
}

async function searched(context: BrowserContext, address: string): Promise<SearchTimes> {
  const page = await context.newPage();
  await page.addInitScript(noteTimes);
  await page.goto(address, { waitUntil: "commit" });
  await page.waitForFunction(() => window.noted?.shown !== undefined);
  const { announced, shown } = await page.evaluate(() => ({ announced: 0, shown: 0, ...window.noted }));
  return { page, announced: announced / 1000, shown: shown / 1000 };
}

declare global {
  interface Window {
    noted?: { announced?: number; shown?: number };
  }
}

/** Notes in the page when the search says something for the first time, and when it shows a result. */
function noteTimes(): void {
  const noted: Window["noted"] = {};
  window.noted = noted;
  new MutationObserver(() => {
    if (document.querySelector("qb-search .status")?.textContent) noted.announced ??= performance.now();
    if (document.querySelector("qb-search .results > li")) noted.shown ??= performance.now();
  }).observe(document, { childList: true, characterData: true, subtree: true });
}

async function secondsOf(page: Page, measure: () => number): Promise<number> {
  await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
  return (await page.evaluate(measure)) / 1000;
}

/** Serves a built site as its release says, and text in brotli as hosts do, as slowly as the line is. */
async function slowHost(site: string): Promise<SlowHost> {
  const rules: HeaderRules = JSON.parse(await readFile(join(site, RULES_PATH), "utf8"));
  let free = 0;
  const send = async (response: ServerResponse, bytes: Buffer) => {
    for (let at = 0; at < bytes.length; at += SLICE) {
      const slice = bytes.subarray(at, at + SLICE);
      free = Math.max(free, performance.now()) + (1000 * slice.length) / LINE.bytesPerSecond;
      await pause(Math.max(0, free - performance.now()));
      response.write(slice);
    }
    response.end();
  };
  const bodies = new Map<string, Promise<Buffer | null>>();
  const bodyOf = (file: string) => {
    const body =
      bodies.get(file) ??
      readFile(file).then(
        (bytes) => packedBody(file, bytes),
        () => null,
      );
    bodies.set(file, body);
    return body;
  };
  const server = createServer(async (request, response) => {
    await pause(LINE.latency);
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = join(site, pathname.endsWith("/") ? `${pathname}index.html` : pathname);
    const body = await bodyOf(file);
    if (!body) return void response.writeHead(404).end();
    const type = TYPES[extname(file)];
    const tag = `"${createHash("sha256").update(body).digest("hex").slice(0, 16)}"`;
    const isKnown = request.headers["if-none-match"] === tag;
    response.writeHead(isKnown ? 304 : 200, {
      ...headersOf(rules, pathname),
      ...{ "Content-Type": type ?? "application/octet-stream", ETag: tag },
      ...(type && { "Content-Encoding": "br" }),
    });
    await send(response, isKnown ? Buffer.alloc(0) : body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A file as it is sent: text compressed, whether or not the site has compressed copies. */
async function packedBody(file: string, bytes: Buffer): Promise<Buffer> {
  return TYPES[extname(file)] ? compressed(bytes) : bytes;
}
