import { type Browser, chromium, type Page } from "@playwright/test";
import { CHROMIUM_FLAGS, findChromium } from "../../src/cli/chromium.ts";
import type { CompressedServer, Served } from "./compressed-server.ts";
import "./pages/bench-page.ts";

/** One query in a page, and what it cost. */
export interface Answer {
  results: string[];
  served: Served[];
  milliseconds: number;
}

/** Longest wait for an answer, in milliseconds. */
const PATIENCE = 60_000;

/** A browser for a system's page. */
export interface BenchBrowser extends AsyncDisposable {
  /** A tab with the page in it. */
  open(): Promise<BenchTab>;
}

/** A tab that asks a system's page. */
export interface BenchTab extends AsyncDisposable {
  /** Loads the page again; gives what it carries itself, before any query. */
  reload(): Promise<Served[]>;
  ask(query: string, withFilters?: boolean): Promise<Answer>;
}

/** Starts Chromium for the pages of a server. */
export async function startBrowser(server: CompressedServer): Promise<BenchBrowser> {
  const browser = await chromium.launch({ executablePath: await findChromium(), args: CHROMIUM_FLAGS });
  return {
    open: () => openTab(browser, server),
    [Symbol.asyncDispose]: () => browser.close(),
  };
}

async function openTab(browser: Browser, server: CompressedServer): Promise<BenchTab> {
  const context = await browser.newContext();
  const tab = await context.newPage();
  tab.setDefaultTimeout(PATIENCE);
  const bench: BenchTab = {
    async reload() {
      server.take();
      await tab.goto(server.url, { waitUntil: "load" });
      await tab.waitForFunction(() => globalThis.benchPage !== undefined);
      // The page of the bench is not the archive's; only the scripts it carries are counted.
      return server.take().filter(({ path }) => !path.endsWith(".html"));
    },
    ask: (query, withFilters = false) => ask(tab, { query, withFilters }, server),
    [Symbol.asyncDispose]: () => context.close(),
  };
  await bench.reload();
  return bench;
}

async function ask(
  tab: Page,
  asked: { query: string; withFilters: boolean },
  server: CompressedServer,
): Promise<Answer> {
  server.take();
  const answer = await tab.evaluate(async ({ query, withFilters }) => {
    const start = performance.now();
    const results = await globalThis.benchPage.search(query, withFilters);
    return { results, milliseconds: performance.now() - start };
  }, asked);
  return { ...answer, served: server.take() };
}
