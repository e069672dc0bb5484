import type { Page } from "@playwright/test";
import { expect, test } from "./site.ts";

/** Cites a search, and returns the link of the citation. */
async function cite(page: Page, address: string): Promise<string> {
  await page.goto(address);
  await page.getByRole("button", { name: /引用这次检索|Cite this search/ }).click();
  const link = page.locator(".citing").getByRole("link", { name: /链接|連結|Link/ });
  return link.evaluate((element: HTMLAnchorElement) => element.href);
}

test("a search is cited in the reader's format, with its link", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const day = await page.evaluate(() => new Date().toLocaleDateString("sv"));
  const link = await cite(page, "/zh/search/?q=新港&lang=zh");
  const citing = page.locator(".citing");
  await citing.getByLabel("格式").selectOption({ label: "MLA (9)" });
  await page.reload();
  await page.getByRole("button", { name: "引用这次检索" }).click();
  await citing.getByRole("button", { name: "复制" }).click();
  await expect(citing.getByText("已复制")).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^Port Archive\. Search for “新港”: \d+ Found\. Version [0-9a-f]{12}, http/);
  expect(copied).toContain(`${link}. Accessed `);

  await citing.getByLabel("格式").selectOption({ label: "GB/T 7714—2025 · 顺序编码 numeric" });
  const text = citing.locator("section:visible p");
  await expect(text).toHaveText(/^港报文库\. 检索“新港”的结果：\d+ 篇\[DB\/OL\]\. 版本 [0-9a-f]{12}\. /);
  await expect(text).toContainText(`[${day}]. ${link}.`);

  await citing.getByLabel("格式").selectOption({ label: "CSL-JSON" });
  const saving = page.waitForEvent("download");
  await citing.getByRole("button", { name: "存为文件" }).click();
  expect((await saving).suggestedFilename()).toBe("search.json");
  await context.clearPermissions();
});

test("a cited search says later that its list is the same", async ({ page }) => {
  const link = await cite(page, "/zh/search/?q=新港&sort=oldest");
  expect(link).toMatch(/sort=oldest.*cited=\d{4}-\d\d-\d\d\.[0-9a-f]{12}\.\d+\.[0-9a-f]{12}\./);
  await page.goto(link);
  await expect(page.locator('[data-list="same"]')).toBeVisible();
  // Another query has no cited list.
  await page.getByRole("searchbox").fill("渔灯");
  await expect(page.locator("qb-search")).toHaveAttribute("data-state", "done");
  await expect(page).not.toHaveURL(/cited=/);
  await expect(page.locator('[data-list="same"]')).toHaveCount(0);
});

test("a cited search says what is new and what changed", async ({ page }) => {
  // As if fewer had been found, and one of them had another text.
  await page.route("**/versions/*.json", async (route) => {
    const versions: string[] = await (await route.fetch()).json();
    await route.fulfill({ json: versions.map(() => "000000000000") });
  });
  const few = await cite(page, "/en/search/?q=渔灯照亮");
  await page.unrouteAll();
  const link = new URL(few);
  const now = new URL(await cite(page, "/en/search/?q=新港"));
  now.searchParams.set("cited", link.searchParams.get("cited") ?? "");
  await page.goto(now.href);
  await expect(page.locator('[data-list="other"]')).toContainText(/When it was cited on .*: 1\. Now: \d+\./);
  await expect(page.locator('[data-list="changed"]')).toContainText("1 with a changed text: 渔灯照亮半条街");
  await expect(page.locator('[data-list="added"]').getByRole("link").first()).toHaveAttribute(
    "href",
    /articles/,
  );
});

test("a list that cannot be compared is not taken for the same", async ({ page }) => {
  const link = await cite(page, "/zh/search/?q=新港");
  await page.route("**/versions/*.json", (route) => route.fulfill({ status: 404 }));
  await page.goto(link);
  await expect(page.locator('[data-list="unknown"]')).toContainText("检索没有完成");
});
