import { expect, test } from "./site.ts";

const READING = [
  "/zh/articles/guangzhou-shenzhen-clusters/",
  "/articles/smart-city-opinions/",
  "/zh/",
  "/en/",
  "/en/dates/",
  "/zh/topics/",
];

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
