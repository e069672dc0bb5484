import { expect, test } from "./site.ts";

for (const { width, scale, file } of [
  { width: 360, scale: 1, file: "harbour.jpg.480.avif" },
  { width: 360, scale: 2, file: "harbour.jpg.960.avif" },
  { width: 1280, scale: 1, file: "harbour.jpg.960.avif" },
  { width: 1280, scale: 2, file: "harbour.jpg.1200.avif" },
]) {
  test(`a window of ${width} px at ${scale}x asks for ${file} and nothing moves`, async ({
    browser,
    baseURL,
  }) => {
    const page = await browser.newPage({
      viewport: { width, height: 800 },
      deviceScaleFactor: scale,
      baseURL: baseURL ?? "",
    });
    await page.goto("/zh/articles/harbour/");
    const picture = page.getByAltText("晨光里的新港，远处是山");
    const before = await picture.boundingBox();
    await picture.scrollIntoViewIfNeeded();
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0);
    expect(await picture.evaluate((image: HTMLImageElement) => image.currentSrc.split("/").at(-1))).toBe(
      file,
    );
    const after = await picture.boundingBox();
    expect([after?.width, after?.height]).toEqual([before?.width, before?.height]);
    await expect(page.getByText("新港晨景。")).toBeVisible();
    await page.close();
  });
}

test("the picture leads to the file as the editor put it there", async ({ page, request }) => {
  await page.goto("/en/articles/harbour/");
  const link = page.getByRole("link", { name: "The new harbour at dawn, with hills beyond" });
  const response = await request.get((await link.getAttribute("href")) ?? "");
  expect(response.headers()["content-type"]).toBe("image/jpeg");
});

test("an item's own Traditional forms hold", async ({ page }) => {
  await page.goto("/zh-hant/articles/harbour/");
  await expect(page.locator("#p1")).toContainText("首船駛往台州");
});
