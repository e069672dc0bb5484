import { join } from "node:path";
import { test as base } from "@playwright/test";
import { type Serving, serveSite } from "../../scripts/serve.ts";

const SITE = join(import.meta.dirname, "../../.cache/test/site");

/** Playwright's test with the built site being served; `site` is its address, ending in `/`. */
export const test = base.extend<object, { serving: Serving }>({
  serving: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for the pattern
    async ({}, use) => {
      const serving = await serveSite(SITE, "/", 0);
      await use(serving);
      await serving.close();
    },
    { scope: "worker" },
  ],
  baseURL: async ({ serving }, use) => use(serving.url),
});

export { expect } from "@playwright/test";

/** One page of each kind, in each language it differs in. */
export const PAGES = [
  "/",
  "/zh/",
  "/zh-hant/",
  "/en/",
  "/articles/smart-city-opinions/",
  "/zh/articles/guangzhou-shenzhen-clusters/",
  "/zh-hant/articles/smart-city-opinions/",
  "/en/articles/guangzhou-shenzhen-clusters/",
  "/zh/dates/",
  "/en/dates/",
  "/zh/topics/",
  "/en/topics/manufacturing/",
  "/zh/names/",
  "/en/names/",
  "/zh/search/?q=数字孪生城市",
  "/en/search/?q=cities",
  "/zh/about/",
  "/en/how-search-works/",
  "/zh/status/",
  "/en/status/",
  "/zh/editing/",
  "/en/editing/",
  "/404.html",
  "/en/404/",
];
