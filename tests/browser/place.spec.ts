import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./site.ts";
import { painted } from "./slow-page.ts";

const LONG = "/zh/articles/twin-harbours/";

/** Scrolls until a block is the first in the window, and that is painted. */
async function read(page: Page, id: string): Promise<void> {
  await page.evaluate((id) => {
    const { top } = (document.getElementById(id) as Element).getBoundingClientRect();
    scrollBy({ top: top - 10, behavior: "instant" });
  }, id);
  await painted(page);
}

/** Follows a link once it leads to a block: what follows the reading comes with the first scrolling. */
async function follow(link: Locator, id: string): Promise<void> {
  await expect(link).toHaveAttribute("href", new RegExp(`#${id}$`));
  await link.click();
}

test("a change of script, language or view leads to the block being read, with the query", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 400 });
  await page.goto(`${LONG}?q=新港`);
  await read(page, "p8");
  await follow(page.getByRole("link", { name: "繁體" }), "p8");
  await expect(page).toHaveURL(/\/zh-hant\/articles\/twin-harbours\/\?q=[^#]+#p8$/);
  await expect(page.locator("#p8")).toBeInViewport();
  await follow(page.getByRole("link", { name: "English" }), "p8");
  await expect(page).toHaveURL(/\/en\/articles\/twin-harbours\/\?q=[^#]+#p8$/);
  await read(page, "p10");
  await follow(page.locator(".choices > a"), "p10");
  await expect(page).toHaveURL(/\/articles\/twin-harbours\/\?q=[^#]+#p10$/);
});

test("a link followed right after the first scrolling on a slow line leads to the block being read", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 400 });
  await page.goto(LONG);
  // Scripts that come on request come too late.
  await page.route("**/_astro/*.js", () => {});
  await read(page, "p8");
  await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
  await painted(page);
  await page.getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL(/\/en\/articles\/twin-harbours\/#p8$/);
});

test("the block of the address is the place while it is in the window", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 1200 });
  await page.goto(`${LONG}#p12`);
  await read(page, "p2");
  await page.getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL(/#p12$/);
});

test("at the top of an article there is no place to keep", async ({ page }) => {
  await page.goto(LONG);
  await page.getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL(/\/en\/articles\/twin-harbours\/$/);
});

test("the place is kept in vertical setting, and to it", async ({ page }) => {
  await page.setViewportSize({ width: 500, height: 700 });
  await page.goto(LONG);
  await page.getByLabel("竖排").check();
  await page.locator("#p9").evaluate((block) => block.scrollIntoView({ block: "start" }));
  await follow(page.getByRole("link", { name: "繁體" }), "p9");
  await expect(page).toHaveURL(/#p9$/);
  await expect(page.locator("#p9")).toBeInViewport();
});

test("a search keeps its query, filters and order over a change of language", async ({ page }) => {
  await page.goto("/zh/search/?q=新港&sort=oldest");
  await expect(page.locator("qb-search")).toHaveAttribute("data-state", "done");
  await page.locator("#q").fill("港口");
  await expect(page).toHaveURL(/q=%E6%B8%AF%E5%8F%A3/);
  await page.getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL(/\/en\/search\/\?(?=.*q=%E6%B8%AF%E5%8F%A3)(?=.*sort=oldest)/);
  await expect(page.locator("#q")).toHaveValue("港口");
});

test("back from a result restores the place and the focus", async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 400 });
  await page.goto("/zh/search/?q=港");
  const links = page.locator(".results h2 a");
  await expect(links.nth(5)).toBeVisible();
  const last = links.last();
  const item = await last.evaluate((link) => link.closest("li")?.dataset.item);
  const count = await links.count();
  await last.scrollIntoViewIfNeeded();
  const top = await page.evaluate(() => scrollY);
  await last.click();
  await expect(page).toHaveURL(/\/articles\//);
  await page.goBack();
  await expect(page.locator(`[data-item="${item}"] h2 a`)).toBeFocused();
  expect(await links.count()).toBe(count);
  expect(Math.abs((await page.evaluate(() => scrollY)) - top)).toBeLessThan(5);
});

test.describe("hits", () => {
  const status = (page: Page) => page.locator("#hits [role=status]");

  test("begin after the top of the window", async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 400 });
    await page.goto(`${LONG}?q=新港`);
    await expect(status(page)).toContainText("新港");
    await read(page, "p8");
    const before = await page.evaluate(
      () =>
        [...(CSS.highlights.get("hits") ?? [])].filter(
          (range) => (range as Range).getBoundingClientRect().top < 0,
        ).length,
    );
    expect(before).toBeGreaterThan(1);
    await page.getByRole("button", { name: "下一处" }).click();
    await expect(status(page)).toContainText(`第 ${before + 1} 处`);
  });

  test("are scrolled to in vertical setting", async ({ page }) => {
    await page.goto(`${LONG}?q=新港`);
    await page.getByLabel("竖排").check();
    await expect(status(page)).toContainText("新港");
    for (let step = 0; step < 6; step++) {
      await page.keyboard.press("p");
      const isSeen = await page.evaluate(() => {
        const [range] = CSS.highlights.get("hit") ?? [];
        const { left, right, top, bottom } = (range as Range).getBoundingClientRect();
        return left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight;
      });
      expect(isSeen).toBe(true);
    }
  });

  test("are reached by keys after a click on a checkbox, unless the keys are switched off", async ({
    page,
  }) => {
    await page.goto(`${LONG}?q=新港`);
    await page.getByLabel("标出名称").click();
    await page.keyboard.press("n");
    await expect(status(page)).toContainText("第 1 处");
    await page.getByLabel("用 p、n 键").uncheck();
    await page.keyboard.press("n");
    await expect(status(page)).toContainText("第 1 处");
    await page.reload();
    await expect(page.getByLabel("用 p、n 键")).not.toBeChecked();
  });

  test("have a bar of one row on a phone", async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    for (const path of [`${LONG}?q=新港的港口和航线`, "/en/articles/twin-harbours/?q=shipping"]) {
      await page.goto(path.replace("的港口和航线", ""));
      const bar = page.locator("#hits");
      await expect(bar).toBeVisible();
      await page.keyboard.press("n");
      const { x = 0, width = 999, height = 999 } = (await bar.boundingBox()) ?? {};
      expect(height).toBeLessThan(60);
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(360);
    }
  });
});

test("a paragraph is shared by the device, or its source and address are copied", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(LONG);
  await page.evaluate(() => Object.assign(navigator, { share: undefined }));
  await page.locator("#p6 .address").click();
  await expect(page.getByText("已复制本段的出处和地址")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /《港报》.*\/zh\/articles\/twin-harbours\/#p6$/,
  );
  await page.evaluate(() => {
    const share = async (data: object) => Object.assign(window, { shared: data });
    Object.defineProperty(navigator, "share", { value: share, configurable: true });
  });
  await page.locator("#p5 .address").click();
  expect(await page.evaluate(() => (window as unknown as { shared: object }).shared)).toMatchObject({
    url: expect.stringMatching(/#p5$/),
  });
  await context.clearPermissions();
});
