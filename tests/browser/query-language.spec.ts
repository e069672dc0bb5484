import type { Page } from "@playwright/test";
import { expect, test } from "./site.ts";

const SMART = "smart-city-opinions";
const CLUSTERS = "guangzhou-shenzhen-clusters";
const ENTERPRISES = "guangdong-top-100-private-enterprises-2020";

/** The items that a query finds, in the order shown. */
async function found(page: Page, query: string, more = ""): Promise<(string | null)[]> {
  await page.goto(`/zh/search/?q=${encodeURIComponent(query)}${more}`);
  await expect(page.locator("qb-search")).toHaveAttribute("data-state", "done");
  return page
    .locator("[data-item]")
    .evaluateAll((items) => items.map((item) => item.getAttribute("data-item")));
}

test("terms are all needed, either is enough, and what is excluded is left out", async ({ page }) => {
  expect(await found(page, "广州 华为")).toEqual([CLUSTERS]);
  expect((await found(page, "兆驰|比亚迪")).sort()).toEqual([ENTERPRISES, CLUSTERS]);
  expect(await found(page, "华为 -佛山")).toEqual([ENTERPRISES]);
  expect(await found(page, '"Greater Bay Area"')).toHaveLength(2);
  expect(await found(page, '"Bay Greater"')).toEqual([]);
  expect(await found(page, "-车-路")).toEqual([CLUSTERS]);
});

test("a star lets a Latin word go on, and one that stands for too much says so", async ({ page }) => {
  expect(await found(page, "infra")).toEqual([]);
  expect((await found(page, "infra*")).sort()).toEqual([CLUSTERS, SMART]);
  await expect(page.locator(`[data-item="${SMART}"] mark`).first()).toHaveText(/^infra/i);
});

test("letters that only headlines sound like find those, and the page says how", async ({ page }) => {
  expect(await found(page, "guangshen")).toEqual([CLUSTERS]);
  await expect(page.getByRole("status")).toContainText("读音");
  await expect(page.locator(`[data-item="${CLUSTERS}"] h2 mark`)).toHaveText("广深");
  await expect(page.locator(".also").getByRole("link", { name: "广深高速", exact: true })).toBeVisible();
});

test("letters offer the names that sound like them", async ({ page }) => {
  await found(page, "longgang");
  await expect(page.locator(".also").getByRole("link", { name: "龙岗", exact: true })).toBeVisible();
});

test("the page says in which form a term was compared", async ({ page }) => {
  await found(page, "數字孿生");
  await expect(page.locator(".compared")).toContainText("數字孿生 → 数字孪生");
  await found(page, "数字孪生");
  await expect(page.locator(".compared")).toBeHidden();
});

test.describe("filters", () => {
  test("narrow the results, live in the address, and go back with the back button", async ({ page }) => {
    await found(page, "深圳");
    await page.getByText("筛选与排序").click();
    const topic = page.getByLabel("主题");
    await expect(topic.locator("option")).toContainText(["不限", "制造业 (2)"]);
    await topic.selectOption("manufacturing");
    await expect(page.locator("qb-search")).toHaveAttribute("data-total", "2");
    await expect(page.getByRole("status")).toHaveText("3 篇中的 2 篇");
    expect(new URL(page.url()).searchParams.get("topic")).toBe("manufacturing");
    await page.goBack();
    await expect(page.locator("qb-search")).toHaveAttribute("data-total", "3");
    await expect(topic).toHaveValue("");
  });

  test("count beside each value what it would leave", async ({ page }) => {
    await found(page, "深圳", "&topic=private-enterprise");
    for (const name of ["paper", "topic", "name", "lang"]) {
      const select = page.locator(`select[name="${name}"]`);
      const options = await select.locator("option[value]:not([value=''])").all();
      expect(options.length, name).toBeGreaterThan(0);
      for (const option of options.slice(0, 6)) {
        const value = (await option.getAttribute("value")) ?? "";
        const promised = /\((\d+)\)$/.exec((await option.textContent()) ?? "")?.[1];
        const before = await select.inputValue();
        await select.selectOption(value);
        await expect(page.locator("qb-search"), `${name} ${value}`).toHaveAttribute(
          "data-total",
          promised ?? "",
        );
        await select.selectOption(before);
      }
    }
  });

  test("a year takes an uncertain date when its interval reaches it", async ({ page }) => {
    // The evidence dates the three items 2020–2024, 2020–2021 and 2020 or later.
    expect(await found(page, "深圳", "&from=2023")).toHaveLength(2);
    expect(await found(page, "深圳", "&to=2019")).toEqual([]);
    expect(await found(page, "深圳", "&from=2020&to=2020")).toHaveLength(3);
    await expect(page.getByText("只要可能的时间范围与所选年份重叠")).toBeVisible();
  });

  test("order by date both ways, and clear", async ({ page }) => {
    const oldest = await found(page, "深圳", "&sort=oldest");
    expect([...oldest].sort()).toEqual([ENTERPRISES, CLUSTERS, SMART].sort());
    await page.getByRole("button", { name: "清除筛选" }).click();
    await expect(page).toHaveURL(/\?q=[^&]+$/);
  });
});

test("on the article the hits are counted, and n and p lead from one to the next", async ({ page }) => {
  await page.goto(`/zh/articles/${CLUSTERS}/?q=双城`);
  const status = page.locator("#hits [role=status]");
  await expect(status).toHaveText("本文有 6 处“双城”");
  await page.keyboard.press("n");
  await expect(status).toHaveText("第 1 处，共 6 处“双城”");
  await page.keyboard.press("n");
  await page.keyboard.press("p");
  await expect(status).toHaveText("第 1 处，共 6 处“双城”");
  await page.getByRole("button", { name: "上一处" }).click();
  await expect(status).toHaveText("第 6 处，共 6 处“双城”");
});

test("a paste of two thousand characters is answered", async ({ page }) => {
  await page.goto(`/zh/articles/${CLUSTERS}/`);
  const paragraphs = await page.locator(".prose p").allTextContents();
  const text = paragraphs.join("").slice(0, 1990);
  await page.goto("/zh/search/");
  await page.getByRole("searchbox").fill(text);
  await expect(page.locator("qb-search")).toHaveAttribute("data-state", "done");
});

test("an English word is marked in all its forms, among the results and on the article", async ({ page }) => {
  await page.goto("/en/search/?q=city");
  const marks = page.locator("qb-search li", { hasText: "global benchmark" }).locator(".excerpt mark");
  await expect(marks.first()).toBeVisible();
  for (const text of await marks.allTextContents()) expect(text).toMatch(/^(city|cities)$/i);

  await page.goto("/en/articles/smart-city-opinions/?q=city");
  await expect(page.locator("#hits")).toBeVisible();
  const text = await page.locator("article hgroup, .byline, .prose").allTextContents();
  const forms = text.join("\n").match(/\b(?:city|cities)\b/gi) ?? [];
  expect(forms).toContain("cities");
  expect(await page.evaluate(() => CSS.highlights.get("hits")?.size)).toBe(forms.length);
});
