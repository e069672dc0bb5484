import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import type { Locator, Page } from "@playwright/test";
import { BUILT, expect, grown } from "./site.ts";

const WIDE = { width: 1280, height: 900 };
/** Files of an item in all languages: pages 5, texts for the search 2, data, a card. Hosts limit the number of files. */
const FILES_OF_ITEM = 9;
/** The items of the grown site. */
const ITEMS = 300;
/** Blocks rendered for an item, on its pages and in lists. */
const RENDERS_OF_ITEM = 22;
/** Compressed bytes that a first query with the filters open and a later query load, without the texts of results. */
const BYTES = { first: 112_000, later: 2_000 };
/** The space that a front page may leave under a story, in pixels: some lines. */
const EMPTY = 120;

grown.use({ viewport: WIDE });

grown("an item has few files", async () => {
  const ofItems = new Map<string, string[]>();
  for (const file of await readdir(join(BUILT, "grown"), { recursive: true })) {
    const id = /item-\d+/.exec(file)?.[0];
    if (id && /\.\w+$/.test(file)) ofItems.set(id, [...(ofItems.get(id) ?? []), file]);
  }
  expect(ofItems.size).toBe(ITEMS);
  for (const own of ofItems.values()) expect(own.length, own.join()).toBeLessThanOrEqual(FILES_OF_ITEM);
});

grown("a build reads each text of an item once, and none of the pages that it has made", async () => {
  const reads = (await readFile(join(BUILT, "grown-reads.txt"), "utf8")).split("\n");
  const ofItems = reads.filter((path) => /\/item-\d+\/(?:.+\/)?(?:zh\.md|en\.md|index\.html)$/.test(path));
  const texts = Map.groupBy(ofItems, (path) => path);
  expect([...texts.keys()].filter((path) => path.endsWith("zh.md"))).toHaveLength(ITEMS);
  for (const [path, times] of texts) expect(times.length, path).toBe(1);
  expect(ofItems.filter((path) => path.endsWith(".html"))).toEqual([]);
});

grown("a build renders each block once on each page that shows it", async () => {
  const renders = Number(await readFile(join(BUILT, "grown-renders.txt"), "utf8"));
  console.info(`${renders} blocks rendered, ${(renders / ITEMS).toFixed(1)} an item`);
  expect(renders).toBeLessThanOrEqual(ITEMS * RENDERS_OF_ITEM);
});

grown("a first query with the filters open and a later one load few bytes", async ({ page }) => {
  const loaded = new Set<string>();
  page.on("response", (response) => loaded.add(new URL(response.url()).pathname));
  /** Compressed bytes of the files that an action loads first, without the texts of results. */
  const bytesOf = async (action: () => Promise<void>): Promise<number> => {
    const before = new Set(loaded);
    await action();
    const paths = [...loaded].filter((path) => !before.has(path) && !path.includes("/text/"));
    const files = await Promise.all(paths.map((path) => readFile(join(BUILT, "grown", path))));
    return files.reduce((sum, file) => sum + Math.min(file.length, brotliCompressSync(file).length), 0);
  };
  const search = (query: string) => async () => {
    await page.getByRole("searchbox").fill(query);
    await expect(page).toHaveURL(new RegExp(`q=${encodeURIComponent(query)}`));
    await expect(page.locator("qb-search")).toHaveAttribute("data-state", "done");
  };
  await page.goto("/zh/search/", { waitUntil: "networkidle" });
  const first = await bytesOf(async () => {
    await search("港口")();
    const facets = page.waitForResponse(/\/facets\.json$/);
    await page.getByText("筛选与排序").click();
    await facets;
  });
  const later = await bytesOf(search("航运中心"));
  console.info(`first query with filters ${first} bytes, later ${later}`);
  for (const [bytes, most] of [
    [first, BYTES.first],
    [later, BYTES.later],
  ] as const) {
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(most);
  }
});

for (const path of ["/zh/", "/zh-hant/", "/en/"]) {
  grown(`${path} has no empty paper under the lead`, async ({ page }) => {
    await page.goto(path);
    const { lead, beside } = await heights(page, {
      lead: page.locator(".lead > article"),
      beside: page.locator(".beside"),
    });
    expect(Math.abs(lead - beside)).toBeLessThan(EMPTY);
  });

  grown(`${path} has no story that is longer than its neighbours by a paragraph`, async ({ page }) => {
    await page.goto(path);
    const rows = await page.locator(".row").all();
    expect(rows).toHaveLength(3);
    for (const row of rows) {
      const stories = await row.locator("article").all();
      const ends = await Promise.all(stories.map(async (story) => bottomOf(story.locator(".label"))));
      const [longest = 0, second = 0] = ends.sort((a, b) => b - a);
      expect(longest - second).toBeLessThan(EMPTY);
    }
  });
}

grown("a story in Chinese only takes no more of the English front than its neighbours", async ({ page }) => {
  await page.goto("/en/");
  for (const row of await page.locator(".row:has([lang|=zh])").all()) {
    const [chinese, english] = await Promise.all(
      [":has(.opening:lang(zh))", ":has(.opening:lang(en))"].map(async (kind) =>
        Promise.all((await row.locator(`article${kind} > .label`).all()).map(bottomOf)),
      ),
    );
    if (!english?.length) continue;
    for (const end of chinese ?? []) expect(end).toBeLessThan(Math.max(...english) + EMPTY);
  }
});

grown("articles, search, topics, dates and their pages begin at one left edge", async ({ page }) => {
  const paths = [
    ...["/zh/articles/item-00001/", "/zh/search/", "/zh/topics/", "/zh/topics/city/"],
    ...["/zh/dates/", "/zh/dates/2021/", "/zh/status/", "/zh/status/draft/"],
  ];
  const edges = new Set<number>();
  for (const path of paths) {
    await page.goto(path);
    edges.add((await page.locator("h1").boundingBox())?.x ?? -1);
  }
  expect([...edges]).toHaveLength(1);
});

grown("dates lead to every item, by year and month, and topics to all of theirs", async ({ page }) => {
  await page.goto("/en/dates/");
  const years = page.locator(".years > li");
  const counts = await years.locator("h2 .label").allTextContents();
  expect(counts.map(Number).reduce((sum, count) => sum + count, 0)).toBe(ITEMS);
  await page.getByRole("link", { name: "March" }).first().click();
  await expect(page).toHaveURL(/\/en\/dates\/\d{4}\/#m03$/);
  await expect(page.locator("#m03")).toBeVisible();
  await page.goto("/en/");
  await page.getByRole("link", { name: "City planning: All 60" }).click();
  const stories = page.locator("main article, main .lines li");
  await expect(stories).toHaveCount(50);
  await page.locator("a[rel~=next]").first().click();
  await expect(stories).toHaveCount(10);
});

grown(
  "the empty search offers queries that find something, topics and the newest items",
  async ({ page }) => {
    await page.goto("/zh/search/");
    const examples = page.locator(".start a[href*='?q=']");
    await expect(examples).toHaveCount(3);
    await expect(page.locator(".start .newest a")).toHaveCount(3);
    await expect(page.locator(".start").getByRole("link", { name: "港口", exact: true })).toBeVisible();
    await examples.first().click();
    await expect(page.locator("qb-search .results > li").first()).toBeVisible();
    await expect(page.locator(".start")).toBeHidden();
  },
);

grown(
  "back from an article restores the results that “more” had added, the place and the focus",
  async ({ page }) => {
    await page.goto("/zh/search/?q=港");
    const links = page.locator(".results h2 a");
    await expect(links.nth(9)).toBeVisible();
    await page.locator(".more").click();
    await expect(links.nth(15)).toBeVisible();
    const count = await links.count();
    const link = links.nth(15);
    const item = await link.evaluate((one) => one.closest("li")?.dataset.item);
    await link.scrollIntoViewIfNeeded();
    const top = await page.evaluate(() => scrollY);
    expect(top).toBeGreaterThan(500);
    await link.click();
    await expect(page).toHaveURL(/\/articles\//);
    await page.goBack();
    await expect(page.locator(`[data-item="${item}"] h2 a`)).toBeFocused();
    expect(await links.count()).toBe(count);
    expect(Math.abs((await page.evaluate(() => scrollY)) - top)).toBeLessThan(5);
  },
);

grown("no page of a list weighs more than 100 KB before compression", async () => {
  const folder = join(BUILT, "grown");
  const pages = (await readdir(folder, { recursive: true })).filter((path) =>
    /^((zh|zh-hant|en)\/)?((dates|topics|status|names)\/.*)?index\.html$/.test(path),
  );
  expect(pages.length).toBeGreaterThan(60);
  for (const path of pages) expect((await stat(join(folder, path))).size, path).toBeLessThan(100_000);
  // Half as many lines again as the longest page here has.
  const longest = await readFile(join(folder, "zh/dates/2021/index.html"), "utf8");
  const line = Math.max(
    ...(longest.match(/<li[ >].*?<\/li>/gs) ?? []).map((item) => Buffer.byteLength(item)),
  );
  expect(line).toBeLessThan(500);
});

grown.describe("on a touch screen", () => {
  grown.use({ viewport: { width: 360, height: 800 }, hasTouch: true, isMobile: true });

  grown("links of navigation and languages are as large as a finger", async ({ page }) => {
    for (const path of ["/zh/", "/en/", "/en/dates/"]) {
      await page.goto(path);
      for (const link of await page.locator("header nav a:visible").all()) {
        const box = await link.boundingBox();
        expect(
          Math.min(box?.width ?? 0, box?.height ?? 0),
          (await link.textContent()) ?? "",
        ).toBeGreaterThanOrEqual(44);
      }
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBe(360);
    }
  });
});

async function heights<Name extends string>(
  page: Page,
  locators: Record<Name, Locator>,
): Promise<Record<Name, number>> {
  await page.evaluate(() => document.fonts.ready);
  const boxes = Object.entries<Locator>(locators).map(async ([name, locator]) => [
    name,
    (await bottomOf(locator.locator(".label").last())) - ((await locator.boundingBox())?.y ?? 0),
  ]);
  return Object.fromEntries(await Promise.all(boxes));
}

async function bottomOf(locator: Locator): Promise<number> {
  const box = await locator.boundingBox();
  return box ? box.y + box.height : 0;
}

grown("the paragraphs and occurrences of all results are counted when a reader asks", async ({ page }) => {
  await page.goto("/zh/search/?q=新港");
  const status = page.locator("qb-search > .status");
  await expect(status).toContainText("前 10 篇有");
  await page.getByRole("button", { name: "统计全部" }).click();
  await expect(status).toHaveText(/共 \d+ 段、\d+ 处$/);
  await expect(page.getByRole("button", { name: "统计全部" })).toHaveCount(0);
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "JSON" }).click();
  const rows: { paragraphs: number; occurrences: number }[] = JSON.parse(
    await readFile(await (await saving).path(), "utf8"),
  );
  const sum = (name: keyof (typeof rows)[number]) => rows.reduce((all, row) => all + row[name], 0);
  await expect(status).toContainText(`共 ${sum("paragraphs")} 段、${sum("occurrences")} 处`);
});
