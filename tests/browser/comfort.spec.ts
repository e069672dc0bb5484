import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, PAGES, test } from "./site.ts";

const READING = [
  "/zh/articles/guangzhou-shenzhen-clusters/",
  "/articles/smart-city-opinions/",
  "/zh/",
  "/en/",
  "/en/dates/",
  "/zh/topics/",
];

const faults = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page })
    .options({ rules: { "color-contrast-enhanced": { enabled: true } } })
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
};

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test.describe("in forced colours", () => {
  test.use({ forcedColors: "active" });
  for (const path of READING) {
    test(`axe finds nothing on ${path}`, async ({ page }) => {
      await page.goto(path);
      expect(await faults(page)).toEqual([]);
    });
  }
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing beside a name's note and in vertical setting, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto("/zh/articles/guangzhou-shenzhen-clusters/");
    await page.locator("a.term").first().click();
    await expect(page.locator("#name-note")).toBeVisible();
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByLabel("竖排").check();
    expect(await faults(page)).toEqual([]);
  });
}

test("text of twice the size needs no scrolling sideways", async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 900 });
  const wide: string[] = [];
  for (const path of PAGES) {
    await page.goto(path);
    await page.addStyleTag({ content: "html { font-size: 200% }" });
    if ((await overflow(page)) > 0) wide.push(path);
  }
  expect(wide).toEqual([]);
});

test("an article set vertically scrolls in itself, not the page", async ({ page }) => {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 700 });
    await page.goto("/zh-hant/articles/guangzhou-shenzhen-clusters/");
    await page.getByLabel("豎排").check();
    expect(await overflow(page)).toBe(0);
    await page.getByLabel("豎排").uncheck();
  }
});

test("nothing moves while a page loads, and nothing is asked of another site", async ({ page, baseURL }) => {
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  for (const path of READING) {
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        const shift = list
          .getEntries()
          .reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0);
        document.documentElement.dataset.shift = String(
          Number(document.documentElement.dataset.shift ?? 0) + shift,
        );
      }).observe({ type: "layout-shift", buffered: true });
    });
    requests.length = 0;
    await page.goto(path, { waitUntil: "networkidle" });
    expect(await page.evaluate(() => document.documentElement.dataset.shift ?? "0"), path).toBe("0");
    expect(
      requests.filter((url) => !url.startsWith(baseURL ?? "")),
      path,
    ).toEqual([]);
    expect(requests.filter((url) => !url.endsWith("icon.svg")).length, path).toBeLessThanOrEqual(2);
  }
});
