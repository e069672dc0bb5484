import { expect, test } from "./site.ts";

const PLAN = "harbour-plan";
const TWIN = "twin-harbours";
const FIRMS = "top-shipping-firms-2020";

test("a reader types a word and sees the articles that have it, marked, with the way to the paragraph", async ({
  page,
}) => {
  await page.goto("/zh/search/");
  const live = page.locator("qb-search");
  await expect(live).toHaveAttribute("data-state", "idle");
  await page.getByRole("searchbox").fill("潮汐发电");
  await expect(live).toHaveAttribute("data-state", "done");
  await expect(page.locator(`[data-item="${TWIN}"]`)).toHaveCount(0);
  const hit = page.locator(`[data-item="${PLAN}"]`);
  await expect(hit.locator("mark").first()).toHaveText("潮汐发电");
  await expect(hit).toContainText("港报 · 约2021年1月");
  expect(new URL(page.url()).searchParams.get("q")).toBe("潮汐发电");
  await hit.locator(".excerpt a").first().click();
  await expect(page).toHaveURL(new RegExp(`/zh/articles/${PLAN}/.*#p4$`));
  await expect(page.locator("#hits")).toContainText("1");
  expect(await page.evaluate(() => CSS.highlights.get("hits")?.size)).toBe(1);
});

test("nothing of the search is loaded before a reader turns to it", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto("/zh/search/", { waitUntil: "networkidle" });
  expect(asked.filter((path) => path !== "/icon.svg")).toEqual(["/zh/search/"]);
  await page.getByText("筛选与排序").click();
  await expect(page.getByLabel("主题")).toBeVisible();
  await expect.poll(() => asked.filter((path) => /qb-search/.test(path))).toHaveLength(1);
});

test("what is typed before the search has come is searched when it comes", async ({ page }) => {
  let send = () => {};
  const held = new Promise<void>((resolve) => {
    send = resolve;
  });
  await page.route("**/_astro/qb-search*.js", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("/zh/search/?topic=shipping");
  await page.getByRole("searchbox").fill("新港");
  send();
  await expect(page.locator(`[data-item="${TWIN}"]`)).toBeVisible();
  await expect(page.locator(`[data-item="${PLAN}"]`)).toHaveCount(0);
  await expect(page).toHaveURL(/\?topic=shipping&q=/);
});

test("a query typed in Traditional finds the Simplified text, and shows it in the reader's script", async ({
  page,
}) => {
  await page.goto("/zh-hant/search/?q=潮汐發電站");
  const hit = page.locator(`[data-item="${PLAN}"]`);
  await expect(hit.locator("mark").first()).toHaveText("潮汐發電站");
  await expect(hit.locator("h2 a")).toHaveAttribute("href", new RegExp(`/zh-hant/articles/${PLAN}/`));
});

test("an English word finds its other forms, and one list holds each item once", async ({ page }) => {
  await page.goto("/en/search/?q=harbours");
  await expect(page.locator("qb-search")).toHaveAttribute("data-state", "done");
  await expect(page.locator(`[data-item="${TWIN}"]`)).toHaveCount(1);
  await expect(page.locator(`[data-item="${TWIN}"] mark`).first()).toHaveText(/harbours?/i);
  await page.goto("/en/search/?q=5G");
  await expect(page.locator(`[data-item="${TWIN}"]`)).toHaveCount(1);
  await expect(
    page.locator(`[data-item="${TWIN}"] mark[lang], [data-item="${TWIN}"] [lang="zh-Hans"] mark`).first(),
  ).toBeVisible();
});

test("articles with the words in their headline come first", async ({ page }) => {
  await page.goto("/zh/search/?q=新港");
  await expect(page.locator(`[data-item="${TWIN}"]`)).toBeVisible();
  const order = await page
    .locator("[data-item]")
    .evaluateAll((items) => items.map((item) => item.getAttribute("data-item")));
  for (const id of [FIRMS, PLAN]) expect(order.indexOf(id)).toBeLessThan(order.indexOf(TWIN));
});

test("a name offers its names in the other language", async ({ page }) => {
  await page.goto("/zh/search/?q=潮汐发电站");
  await page.getByRole("link", { name: "tidal power station", exact: true }).click();
  await expect(page.getByRole("searchbox")).toHaveValue(/tidal power station/);
  await expect(page.locator(`[data-item="${PLAN}"]`)).toBeVisible();
});

test("a query without matches finds nothing and says so", async ({ page }) => {
  await page.goto("/zh/search/?q=98765亿");
  await expect(page.locator("qb-search")).toHaveAttribute("data-state", "done");
  await expect(page.locator("qb-search")).toHaveAttribute("data-total", "0");
  await expect(page.locator("qb-search > .status")).toContainText("没有文章含有“98765亿”");
});

test("the back button brings the former query back", async ({ page }) => {
  await page.goto("/zh/search/");
  const box = page.getByRole("searchbox");
  await box.fill("海星");
  await box.press("Enter");
  await expect(page.locator(`[data-item="${FIRMS}"]`)).toBeVisible();
  await box.fill("潮汐发电");
  await box.press("Enter");
  await expect(page.locator(`[data-item="${PLAN}"]`)).toBeVisible();
  await expect(page.locator(`[data-item="${FIRMS}"]`)).toHaveCount(0);
  await page.goBack();
  await expect(box).toHaveValue("海星");
  await expect(page.locator(`[data-item="${FIRMS}"]`)).toBeVisible();
});

test("nothing is searched while an input method is composing", async ({ page }) => {
  await page.goto("/zh/search/");
  const box = page.getByRole("searchbox");
  await box.dispatchEvent("compositionstart");
  await box.fill("xingang");
  // The script loads at the first use of the box, and must not miss the clock.
  await page.evaluate(() => customElements.whenDefined("qb-search").then(() => {}));
  await page.clock.install();
  await page.clock.runFor(2000);
  await expect(page.locator("qb-search")).toHaveAttribute("data-state", "idle");
  await box.fill("新港");
  await box.dispatchEvent("compositionend");
  await page.clock.runFor(2000);
  await expect(page.locator(`[data-item="${PLAN}"]`)).toBeVisible();
});

test("a slash puts the cursor into the search", async ({ page }) => {
  await page.goto("/en/search/");
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox")).toBeFocused();
});

test("any query ends in an answer and runs nothing", async ({ page }) => {
  let dialogs = 0;
  page.on("dialog", (dialog) => {
    dialogs++;
    void dialog.dismiss();
  });
  for (const query of [
    "<img src=x onerror=alert(1)>",
    "</script>",
    "\uD800",
    "，。",
    '"',
    "x".repeat(20_000),
  ]) {
    await page.goto("/zh/search/");
    await page.getByRole("searchbox").fill(query);
    await page.getByRole("searchbox").press("Enter");
    await expect(page.locator("qb-search"), query.slice(0, 20)).toHaveAttribute("data-state", "done");
    await expect(page.locator("qb-search > .status")).not.toBeEmpty();
    expect(dialogs, query.slice(0, 20)).toBe(0);
  }
});
