import type { Page } from "@playwright/test";
import { axeFindings } from "./axe.ts";
import { expect, PAGES, test } from "./site.ts";

// Each page is examined six times.
test.describe.configure({ timeout: 240_000 });

/** Pages that are examined in one browser tab, because opening tabs costs more than reading pages. */
const TOGETHER = 6;

for (const paths of Map.groupBy(PAGES, (path) => Math.floor(PAGES.indexOf(path) / TOGETHER)).values()) {
  test(`axe finds nothing, nor does it scroll sideways at 320 px or with text of twice the size: ${paths.join(" ")}`, async ({
    page,
  }) => {
    for (const path of paths) {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(path);
      expect.soft(await overflow(page), `${path} at 320 px`).toBeLessThanOrEqual(0);
      await page.setViewportSize({ width: 640, height: 900 });
      await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
      expect.soft(await overflow(page), `${path} at 200 %`).toBeLessThanOrEqual(0);
      await page.evaluate(() => document.documentElement.style.removeProperty("font-size"));
      if (path.includes("?q="))
        await expect(page.locator("qb-search, qb-concordance, qb-timeline")).toHaveAttribute(
          "data-state",
          "done",
        );
      expect.soft(await axeFindings(page), path).toEqual([]);
    }
  });
}

test("axe finds nothing on a search that failed, with its filters open", async ({ page }) => {
  await page.route("**/*.pf_index", (route) => route.fulfill({ status: 404 }));
  await page.goto("/en/search/?q=新港&sort=newest");
  await expect(page.locator(".fault")).toBeVisible();
  await expect(page.getByLabel("Newspaper")).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
});

test("axe finds nothing beside a name's note and in vertical setting", async ({ page }) => {
  await page.goto("/zh/articles/twin-harbours/");
  await page.locator(".prose [role=button]").first().click();
  await expect(page.locator("#name-note")).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await page.getByLabel("竖排").check();
  expect(await axeFindings(page)).toEqual([]);
});

test("axe finds nothing where hits are marked", async ({ page }) => {
  await page.goto("/zh/articles/twin-harbours/?q=双港");
  await page.keyboard.press("n");
  await expect(page.locator("#hits")).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
});

test("an article set vertically scrolls in itself, not the page", async ({ page }) => {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 700 });
    await page.goto("/zh-hant/articles/twin-harbours/");
    await page.getByLabel("豎排").check();
    expect(await overflow(page)).toBe(0);
    await page.getByLabel("豎排").uncheck();
  }
});

test("the first stop of the keyboard is a way past the navigation", async ({ page }) => {
  await page.goto("/zh/articles/harbour-plan/");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "跳到正文" })).toBeFocused();
});

function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
