import { join } from "node:path";
import { type Serving, serveSite } from "../../src/release/serve.ts";
import { test as base } from "./guarded.ts";

/** Where `npm test` builds the sites. */
export const BUILT = join(import.meta.dirname, "../../.cache/test");

/** Playwright's test with one of the sites that `npm test` builds being served. */
const served = (folder: string) =>
  base.extend<object, { serving: Serving }>({
    serving: [
      // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for the pattern
      async ({}, use) => {
        const serving = await serveSite(join(BUILT, folder), "/", 0);
        await use(serving);
        await serving.close();
      },
      { scope: "worker" },
    ],
    baseURL: async ({ serving }, use) => use(serving.url),
  });

/** With the archive itself. */
export const test = served("site");
/** With the archive of the fixtures, which has pictures, every kind of block, and an item without English. */
export const illustrated = served("illustrated");

/** With the hostile archive, built without the gate. */
export const gateOff = served("gate-off");

export { expect } from "./guarded.ts";

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
  "/zh/search/",
  "/zh/search/?q=数字孪生城市",
  "/en/search/?q=cities",
  "/zh/about/",
  "/zh/editorial/",
  "/en/how-search-works/",
  "/zh/status/",
  "/en/status/",
  "/zh/editing/",
  "/en/editing/",
  "/404.html",
  "/en/404/",
];

/** Pages of the fixtures that no page of the archive is like. */
export const ILLUSTRATED = [
  "/articles/every-block/",
  "/zh/articles/every-block/",
  "/en/articles/every-block/",
  "/articles/chinese-only/",
  "/en/dates/",
  "/zh/about/",
];
