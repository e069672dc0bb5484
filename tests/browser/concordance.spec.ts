import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { scannedLines } from "../site/scanned-lines.ts";
import { BUILT, expect, test } from "./site.ts";

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.locator("qb-concordance")).toHaveAttribute("data-state", "done");
}

/** The lines on the screen, each as its cells. */
async function shown(page: Page): Promise<string[][]> {
  const rows = await page.locator(".kwic").all();
  return Promise.all(rows.map((row) => row.locator("td").allTextContents()));
}

test("has a line for each place that reading finds, and its title says the query", async ({ page }) => {
  await open(page, "/zh/concordance/?q=港口");
  const lines = await page.locator(".kwic").evaluateAll((rows) =>
    rows.map((row) => {
      const [left = "", , right = ""] = [...row.querySelectorAll("td")].map((cell) => cell.textContent);
      const id = row.querySelector("a")?.href.split("/").at(-2);
      return `${id} ${left.slice(-3)}|${right.slice(0, 3)}`;
    }),
  );
  expect(lines.sort()).toEqual(await scannedLines(join(BUILT, "archive"), "zh-Hans", "港口"));
  await expect(page).toHaveTitle(/^港口 · 逐条对照/);
});

test("finds the same in Traditional script", async ({ page }) => {
  await open(page, "/zh-hant/concordance/?q=潮汐發電站");
  const traditional = await page.locator(".kwic").count();
  await open(page, "/zh/concordance/?q=潮汐发电站");
  await expect(page.locator(".kwic")).toHaveCount(traditional);
  expect(traditional).toBeGreaterThan(0);
});

test("is sorted and grouped by what is beside the match, with counts that add up", async ({ page }) => {
  await open(page, "/zh/concordance/?q=港口");
  const all = await page.locator(".kwic").count();
  await page.locator("select[name=group]").selectOption("right-1");
  await page.locator("select[name=sort]").selectOption("left");
  const headings = await page.locator("tbody th").allTextContents();
  const counts = headings.map((heading) => Number(/（(\d+)）/.exec(heading)?.[1]));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(all);
  expect(new URL(page.url()).searchParams.get("group")).toBe("right-1");
  await expect(page.locator(".kwic")).toHaveCount(all);
});

test("shows the paired paragraphs, and the width chosen", async ({ page }) => {
  await open(page, "/zh/concordance/?q=潮汐发电站&width=10");
  for (const [left = ""] of await shown(page)) expect([...left].length).toBeLessThanOrEqual(10);
  await page.getByLabel("显示对应的译文或原文").check();
  await expect(page.locator(".pair td[lang=en]").first()).toContainText(/tidal/i);
});

test("goes from line to line by the arrow keys, and from a line to its paragraph", async ({ page }) => {
  await open(page, "/en/concordance/?q=harbour");
  const links = page.locator(".kwic a");
  await links.first().focus();
  await page.keyboard.press("ArrowDown");
  await expect(links.nth(1)).toBeFocused();
  const href = await links.nth(1).getAttribute("href");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`${href?.split("?")[0]}`));
});

test("exports what the screen has", async ({ page }) => {
  await open(page, "/zh/concordance/?q=港口&sort=right&width=10");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "JSON" }).click();
  const rows: Record<string, string>[] = JSON.parse(await readFile(await (await download).path(), "utf8"));
  const lines = (await shown(page)).map((cells) => cells.slice(0, 3));
  expect(rows.map(({ left, match, right }) => [left, match, right])).toEqual(lines);
});

test("is reached from the results, which are counted, opened and exported in place", async ({ page }) => {
  await page.goto("/zh/search/?q=港口");
  const search = page.locator("qb-search");
  await expect(search).toHaveAttribute("data-state", "done");
  const places = (await scannedLines(join(BUILT, "archive"), "zh-Hans", "港口")).length;
  await expect(page.getByRole("status").first()).toContainText(`${places} 处`);
  const excerpts = page.locator("[data-item=harbour-plan] .excerpt");
  await expect(excerpts).toHaveCount(3);
  await page.getByRole("button", { name: /^再显示 2 段/ }).click();
  await expect(excerpts).toHaveCount(5);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "CSV" }).click();
  const csv = await readFile(await (await download).path(), "utf8");
  expect(csv).toMatch(/^\uFEFFid,language,/);
  expect(csv.trim().split("\r\n").length).toBe(1 + (await page.locator("[data-item]").count()));
  const references = page.waitForEvent("download");
  await page.getByRole("button", { name: "RIS" }).click();
  const ris = await readFile(await (await references).path(), "utf8");
  const ids = await page
    .locator("[data-item]")
    .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.item));
  expect(Array.from(ris.matchAll(/^ID {2}- (.*)\r$/gm), ([, id]) => id)).toEqual(ids);
  await page.getByRole("link", { name: "逐条对照" }).click();
  await expect(page.locator(".kwic")).toHaveCount(places);
});

test("says what failed and offers to try again where a text does not come", async ({ page }) => {
  await page.route("**/search-data/text/**", (route) => route.fulfill({ status: 404, body: "" }));
  await page.goto("/zh/concordance/?q=港口");
  await expect(page.locator("qb-concordance")).toHaveAttribute("data-state", "error");
  await expect(page.locator(".fault")).toContainText("找不到");
  await page.unroute("**/search-data/text/**");
  await page.getByRole("button", { name: "重试" }).click();
  await expect(page.locator(".kwic").first()).toBeVisible();
});

test("finds nothing and says so", async ({ page }) => {
  await open(page, "/zh/concordance/?q=没有这样的词语");
  await expect(page.getByRole("status").first()).toContainText("没有文章含有");
});
