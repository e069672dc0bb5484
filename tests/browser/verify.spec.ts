import type { Page } from "@playwright/test";
import { idHash } from "../../src/archive/content-version.ts";
import { expect, test } from "./site.ts";

const [NOW, BEFORE] = ["昨日，新港开航，首船驶往台州。", "昨日，新港开航，首船驶往汕头。"];

async function verify(page: Page, pasted: string) {
  await page.getByRole("textbox").fill(pasted);
  await page.getByRole("button", { name: /核对|Verify/ }).click();
  await expect(page.locator("qb-verify")).toHaveAttribute("data-state", "done");
  return page.locator("[data-answer]");
}

/** Gives the item a change that its history does not have, and the archive an item that was withdrawn. */
async function withHistory(page: Page): Promise<void> {
  await page.route("**/articles/harbour/index.json", async (route) => {
    const data = await (await route.fetch()).json();
    const parts = [{ language: "zh-Hans", part: "p1", before: BEFORE, after: NOW }];
    const hashes = { before: "0123456789ab", after: data.version };
    const change = { kind: "changed", commit: "b", day: "2026-03-04", reason: "改正地名", ...hashes, parts };
    const versions = { ...data.versions, changed: change.day, changes: [change] };
    await route.fulfill({ json: { ...data, versions } });
  });
  const removed = [{ idHash: idHash("withdrawn-note"), day: "2026-05-06", reason: "作者要求撤下" }];
  await page.route("**/changes.json", (route) => route.fulfill({ json: { former: {}, removed } }));
}

test("a citation, an address and a quotation are verified, each with its answer", async ({ page }) => {
  await withHistory(page);
  await page.goto("/zh/verify/");
  const cited = await verify(
    page,
    "《新港开航》，https://port.example/articles/harbour/#p1，版本 0123456789ab",
  );
  await expect(cited).toHaveAttribute("data-answer", "changed");
  await expect(cited.getByRole("heading").first()).toHaveText("2026年3月4日有改动");
  await expect(cited).toContainText("改正地名");
  await expect(cited.locator("del")).toHaveText("汕头");
  await expect(cited.locator("ins")).toHaveText("台州");

  const unchanged = await verify(page, `${NOW}\nhttps://port.example/zh/articles/harbour/#p1`);
  await expect(unchanged).toHaveCount(2);
  for (const answer of await unchanged.all())
    await expect(answer).toHaveAttribute("data-answer", "unchanged");
  await expect(unchanged.last()).toContainText("自 2026年3月4日以来没有改动");

  await expect(await verify(page, "/articles/withdrawn-note/")).toContainText("2026年5月6日撤下");
  await expect(await verify(page, "https://elsewhere.example/news")).toHaveAttribute(
    "data-answer",
    "foreign",
  );
  await expect(await verify(page, "这段话在港报里从来没有印过一次")).toHaveAttribute(
    "data-answer",
    "foreign",
  );
});

test("a quotation is found in another script, and where it differs is shown", async ({ page }) => {
  await page.goto("/en/verify/");
  const form = await verify(page, "昨日,新港開航,首船駛往台州");
  await expect(form).toHaveAttribute("data-answer", "unchanged");
  await expect(form).toContainText("only these differ: ");
  const other = await verify(page, "昨日，新港开航，首船驶往上海。");
  await expect(other).toHaveAttribute("data-answer", "differs");
  await expect(other.locator("del")).toHaveText("上海");
  await expect(other.getByRole("link")).toHaveAttribute("href", /\/articles\/harbour\/#p1$/);
});

test("a file that does not come is no answer, and can be asked for again", async ({ page }) => {
  let isBroken = true;
  await page.route("**/articles/harbour/index.json", (route) =>
    isBroken ? route.fulfill({ status: 503 }) : route.continue(),
  );
  await page.goto("/zh/verify/?q=harbour%402e026dd43b0d");
  await expect(page.locator("qb-verify")).toHaveAttribute("data-state", "error");
  await expect(page.getByRole("status")).toContainText("这不表示引文有问题");
  await expect(page.locator("[data-answer]")).toHaveCount(0);
  isBroken = false;
  await page.getByRole("button", { name: "重试" }).click();
  await expect(page.locator("[data-answer]")).toHaveAttribute("data-answer", "unknown");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the page says what it needs and leads to the changes", async ({ page }) => {
    await page.goto("/zh/verify/");
    await expect(page.getByText("核对需要 JavaScript")).toBeVisible();
    await expect(page.getByRole("textbox")).toBeHidden();
    await page.getByRole("note").getByRole("link").click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("改动记录");
  });
});
