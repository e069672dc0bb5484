import type { Page } from "@playwright/test";
import { axeFindings } from "./axe.ts";
import { expect, test } from "./site.ts";

const PAGES = [
  "/articles/harbour/",
  "/zh/articles/harbour/",
  "/zh-hant/articles/harbour/",
  "/en/articles/harbour/",
];
const VIEWER = /\/_astro\/scan-viewer/;
const TILE = /\/scans\/.+\/default\.jpg$/;

const scanLink = (page: Page) => page.locator("a[data-scan]");
const dialog = (page: Page) => page.getByRole("dialog");
const stage = (page: Page) => page.getByRole("application");

/** The visible part of the scan, as 16 × 16 shades of grey. */
const shades = (page: Page) =>
  stage(page)
    .locator("canvas")
    .first()
    .evaluate((canvas: HTMLCanvasElement) => {
      const small = Object.assign(document.createElement("canvas"), { width: 16, height: 16 }).getContext(
        "2d",
      );
      small?.drawImage(canvas, 0, 0, 16, 16);
      return [...(small?.getImageData(0, 0, 16, 16).data ?? [])].filter((_, index) => index % 4 === 0);
    });

/** How far what is seen now is from what was seen then, in shades of 255. */
async function change(page: Page, then: readonly number[]): Promise<number> {
  const now = await shades(page);
  return now.reduce((sum, shade, index) => sum + Math.abs(shade - (then[index] ?? 0)), 0) / now.length;
}

/** Tiles of another size draw the same page a little otherwise. */
const SAME = 2;

/** Opens the scan by keyboard and waits until it is drawn. */
async function enlarge(page: Page, path = "/zh/articles/harbour/"): Promise<void> {
  await page.goto(path);
  const tile = page.waitForResponse((response) => TILE.test(response.url()));
  await scanLink(page).press("Enter");
  // 304 where it is known from before.
  expect([200, 304]).toContain((await tile).status());
  await page.waitForLoadState("networkidle");
}

for (const path of PAGES) {
  test(`${path} asks for nothing of the viewer before the scan is chosen, and nothing moves`, async ({
    page,
  }) => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(path);
    const thumbnail = scanLink(page).locator("img");
    const before = await thumbnail.boundingBox();
    await thumbnail.scrollIntoViewIfNeeded();
    await expect.poll(() => thumbnail.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(144);
    expect(await thumbnail.evaluate((image: HTMLImageElement) => image.currentSrc)).toMatch(
      /thumbnail\.1x\.avif$/,
    );
    const after = await thumbnail.boundingBox();
    expect([after?.width, after?.height]).toEqual([before?.width, before?.height]);
    expect(asked.filter((url) => VIEWER.test(url) || TILE.test(url) || url.endsWith("info.json"))).toEqual(
      [],
    );
  });
}

test("the scan is opened, zoomed, moved and closed by keyboard, and the focus comes back", async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await enlarge(page);
  await expect(dialog(page)).toHaveAccessibleName("第 A1 版");
  await expect(stage(page)).toBeFocused();
  await expect(stage(page)).toHaveAccessibleName(/方向键移动/);
  const whole = await shades(page);
  await page.keyboard.press("+");
  await page.keyboard.press("+");
  await expect.poll(() => change(page, whole)).toBeGreaterThan(SAME);
  await page.waitForLoadState("networkidle");
  const near = await shades(page);
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => change(page, near)).toBeGreaterThan(SAME);
  await page.keyboard.press("0");
  await expect.poll(() => change(page, whole)).toBeLessThan(SAME);
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toHaveCount(0);
  await expect(scanLink(page)).toBeFocused();
});

test("its buttons do the same, in the language of the page", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await enlarge(page, "/en/articles/harbour/");
  const whole = await shades(page);
  await page.getByRole("button", { name: "Zoom in" }).click();
  await expect.poll(() => change(page, whole)).toBeGreaterThan(SAME);
  await page.getByRole("button", { name: "Zoom out" }).click();
  await page.getByRole("button", { name: "Whole page" }).click();
  await expect.poll(() => change(page, whole)).toBeLessThan(SAME);
  await page.getByRole("button", { name: "Close" }).click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(scanLink(page)).toBeFocused();
});

test("tiles of every size arrive, from this site only", async ({ page, baseURL }) => {
  const asked = new Map<string, number>();
  page.on("response", (response) => asked.set(response.url(), response.status()));
  await page.emulateMedia({ reducedMotion: "reduce" });
  await enlarge(page);
  for (let step = 0; step < 6; step++) {
    await page.keyboard.press("+");
    await page.waitForLoadState("networkidle");
  }
  const tiles = [...asked].filter(([url]) => TILE.test(url));
  expect(tiles.length).toBeGreaterThan(6);
  expect([...asked].filter(([url, status]) => !url.startsWith(baseURL ?? "-") || status >= 400)).toEqual([]);
  await expect(dialog(page).getByRole("status")).toBeEmpty();
});

test("in a wide window the text stays beside it; in a narrow one nothing else can be reached", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await enlarge(page);
  const text = await page.locator("#p1").boundingBox();
  const viewer = await dialog(page).boundingBox();
  expect((text?.x ?? 0) + (text?.width ?? 0)).toBeLessThanOrEqual(viewer?.x ?? 0);
  await expect(page.locator("#p1")).toBeVisible();
  await page.setViewportSize({ width: 360, height: 640 });
  await expect(page.locator("#p1")).toBeHidden();
  await expect(page.getByRole("link")).toHaveCount(0);
  await page.getByRole("button", { name: "关闭" }).click();
  await expect(scanLink(page)).toBeFocused();
});

for (const [what, pattern] of [
  ["the viewer", VIEWER],
  ["the description of the tiles", /info\.json$/],
  ["the tiles", /default\.jpg$/],
] as const) {
  test(`without ${what} a message leads to the whole picture`, async ({ page }) => {
    await page.route(pattern, (route) => route.abort());
    await page.goto("/en/articles/harbour/");
    await scanLink(page).click();
    const message = page.getByRole("status").filter({ hasText: "The page did not load completely." });
    const whole = message.getByRole("link", { name: "Open the full image" });
    await expect(whole).toHaveAttribute(
      "href",
      /\/articles\/harbour\/scans\/a1\.webp\/full\/max\/0\/default\.jpg$/,
    );
  });
}

test("a scan that could not be opened can be chosen again", async ({ page }) => {
  await page.route(/info\.json$/, (route) => route.abort(), { times: 1 });
  await page.goto("/zh/articles/harbour/");
  await scanLink(page).click();
  await expect(dialog(page).getByRole("status")).not.toBeEmpty();
  await page.keyboard.press("Escape");
  await enlarge(page);
  await expect(dialog(page).getByRole("status")).toBeEmpty();
});

test("without JavaScript the thumbnail is a link to the whole picture", async ({ browser, baseURL }) => {
  const page = await browser.newPage({ javaScriptEnabled: false, baseURL: baseURL ?? "" });
  await page.goto("/zh/articles/harbour/");
  const [response] = await Promise.all([page.waitForResponse(TILE), scanLink(page).click()]);
  expect(response.status()).toBe(200);
  expect(response.headers()["content-type"]).toBe("image/jpeg");
  await page.close();
});

test("paper has the thumbnail only", async ({ page }) => {
  await enlarge(page);
  await page.emulateMedia({ media: "print" });
  await expect(dialog(page)).toBeHidden();
  await expect(scanLink(page)).toBeVisible();
  await expect(page.getByText("点按放大")).toBeHidden();
});

for (const path of PAGES) {
  test(`axe finds nothing on ${path}, scan open or not`, async ({ page }) => {
    test.setTimeout(90_000);
    await page.goto(path);
    expect(await axeFindings(page)).toEqual([]);
    await enlarge(page, path);
    expect(await axeFindings(page)).toEqual([]);
  });

  test(`${path} needs no scrolling sideways at 320 px, scan open or not`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await page.goto(path);
    expect(await overflow()).toBe(0);
    await enlarge(page, path);
    expect(await overflow()).toBe(0);
    await expect(page.getByRole("button").last()).toBeInViewport({ ratio: 1 });
  });
}
