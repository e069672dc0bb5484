import { readFile } from "node:fs/promises";
import { expect, test } from "./site.ts";

test("terms are counted over time, in a picture, a table and a file", async ({ page }) => {
  await page.goto("/zh/timeline/");
  await page.getByRole("textbox").fill("新港，渔灯");
  await page.getByRole("button", { name: "统计" }).click();
  const place = page.locator("qb-timeline");
  await expect(place).toHaveAttribute("data-state", "done");
  await expect(page).toHaveURL(/q=/);
  const row = page
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name: "2021", exact: true }) });
  await expect(row.getByRole("cell").first()).toHaveText(/^\d+–\d+$/);
  await expect(place.locator("svg rect[fill=currentColor]").first()).toBeVisible();

  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "CSV" }).click();
  const csv = await readFile(await (await download).path(), "utf8");
  expect(csv).toMatch(/^\uFEFF检索词,时段,确定,可能/);
  expect(csv).toContain("渔灯,2021,");

  await page.getByLabel("时段").selectOption("month");
  await expect(page.getByRole("rowheader", { name: "2021-01", exact: true })).toBeVisible();
  await page.getByLabel("数值").selectOption("rate");
  await expect(page).toHaveURL(/scale=rate/);
  await page.reload();
  await expect(page.getByLabel("数值")).toHaveValue("rate");
  await expect(place).toHaveAttribute("data-state", "done");

  await page.getByRole("row").filter({ hasText: "2021-01" }).getByRole("link").first().click();
  await expect(page.locator("qb-search")).toHaveAttribute("data-state", "done");
  await expect(page).toHaveURL(/search\/\?q=.*from=2021-01&to=2021-01$/);
});

test("a file that does not come is no count", async ({ page }) => {
  await page.route("**/timeline.json", (route) => route.fulfill({ status: 404 }));
  await page.goto("/en/timeline/?q=harbour");
  await expect(page.locator("qb-timeline")).toHaveAttribute("data-state", "error");
  await expect(page.getByRole("table")).toHaveCount(0);
  await page.unrouteAll();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("table")).toBeVisible();
});

test("a month leads to the articles of that month", async ({ page }) => {
  await page.goto("/en/timeline/?q=新港&by=month&of=articles&scale=raw");
  const row = page.getByRole("row", { name: /^2021-01/ });
  await row.getByRole("link").first().click();
  await expect(page).toHaveURL(/\/en\/search\/\?q=.*&from=2021-01&to=2021-01$/);
  await expect(page.locator("qb-search")).toHaveAttribute("data-state", "done");
  await expect(page.locator('[data-item="harbour-plan"]')).toBeVisible();
  // Printed in another month of the year.
  await expect(page.locator('[data-item="lantern-festival"]')).toHaveCount(0);
  await expect(page.getByLabel(/^From/)).toHaveValue("2021-01");
});
