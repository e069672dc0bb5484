import { join } from "node:path";
import { type Serving, serveSite } from "../../src/release/serve.ts";
import { test as base } from "./guarded.ts";

/** Where `npm test` builds the sites. */
export const BUILT = join(import.meta.dirname, "../../.cache/test");

/** Playwright's test, with one of the sites that `npm test` builds being served. */
const served = (folder: string) =>
  base.extend<object, { serving: Serving }>({
    serving: [
      // Playwright asks for a pattern, though nothing is taken.
      async ({ browserName: _ }, use) => {
        const serving = await serveSite(join(BUILT, folder), "/", 0);
        await use(serving);
        await serving.close();
      },
      { scope: "worker" },
    ],
    baseURL: async ({ serving }, use) => use(serving.url),
  });

/** With the archive of the fixtures. */
export const test = served("archive");

/** With the hostile archive, built without check and sanitiser. */
export const unchecked = served("unchecked");

/** With 300 items made of the fixtures' texts. */
export const grown = served("grown");

export { expect } from "./guarded.ts";

/** One page of each kind, in each language it differs in. */
export const PAGES = [
  "/",
  "/zh/",
  "/zh-hant/",
  "/en/",
  "/articles/harbour-plan/",
  "/zh/articles/twin-harbours/",
  "/zh-hant/articles/harbour-plan/",
  "/en/articles/twin-harbours/",
  "/articles/every-block/",
  "/zh/articles/every-block/",
  "/en/articles/every-block/",
  "/articles/chinese-only/",
  "/articles/old-lighthouse/",
  "/en/articles/ferry-timetable/",
  "/articles/lantern-festival/",
  "/zh/dates/",
  "/en/dates/",
  "/zh/dates/2021/",
  "/zh/topics/",
  "/en/topics/shipping/",
  "/zh/topics/weather/",
  "/zh/names/",
  "/en/names/",
  "/zh/changes/",
  "/en/verify/",
  "/zh/names/new-harbour/",
  "/en/names/shipu/",
  "/zh/names/pinyin/x/",
  "/zh/timeline/?q=新港,harbour",
  "/zh/search/",
  "/zh/search/?q=潮汐发电站",
  "/zh/concordance/?q=潮汐发电站",
  "/en/search/?q=harbours",
  "/zh/about/",
  "/en/about/",
  "/zh/history/",
  "/zh/status/",
  "/en/status/",
  "/en/status/draft/",
  "/zh/editing/",
  "/en/editing/",
  "/404.html",
  "/en/404/",
];
