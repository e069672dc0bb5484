import type { Route } from "@playwright/test";
import { expect, test } from "./site.ts";

/** Each file that a search needs, and a search that needs it. */
const FILES = {
  "search interface": { pattern: "**/_astro/qb-search*.js*", search: "/zh/search/?q=新港" },
  entry: { pattern: "**/search-data/entry.json", search: "/zh/search/?q=新港" },
  "file of ids": { pattern: "**/ids/*.json", search: "/zh/search/?q=新港" },
  "list of word lists": { pattern: "**/runs.json", search: "/zh/search/?q=20*" },
  "list of words": { pattern: "**/runs/*.json", search: "/zh/search/?q=20*" },
  "search worker": { pattern: "**/_astro/worker*.js", search: "/zh/search/?q=新港" },
  "Pagefind entry": { pattern: "**/pagefind-entry.json*", search: "/zh/search/?q=新港" },
  "Pagefind meta": { pattern: "**/*.pf_meta", search: "/zh/search/?q=新港" },
  "Pagefind wasm": { pattern: "**/wasm.*.pagefind", search: "/zh/search/?q=新港" },
  "Pagefind index chunk": { pattern: "**/*.pf_index", search: "/zh/search/?q=harbours" },
  "Pagefind script": { pattern: "**/pagefind.js", search: "/zh/search/?q=新港" },
};

const BREAKS: Record<string, (route: Route) => Promise<void>> = {
  "is not there": (route) => route.fulfill({ status: 404, body: "not found" }),
  "is cut short": async (route) => {
    const whole = await (await route.fetch()).body();
    await route.fulfill({ body: whole.subarray(0, whole.length / 2), contentType: "text/javascript" });
  },
  "is a page of HTML": (route) =>
    route.fulfill({ body: "<!doctype html><p>hotel wifi", contentType: "text/html" }),
  "never arrives": () => new Promise(() => {}),
};

/** A script that arrives and is not what the page's import map says is refused by its hash. */
const expectRefused = (violations: readonly string[], how: string) => {
  const arrives = ["is cut short", "is a page of HTML"].includes(how);
  expect(violations.some((violation) => violation.includes("integrity"))).toBe(arrives);
};

for (const [file, { pattern, search }] of Object.entries(FILES)) {
  test(`when the ${file} is broken in any way, the search says so and offers a way on`, async ({
    page,
    violations,
  }) => {
    for (const [how, broken] of Object.entries(BREAKS)) {
      let isRestored = false;
      await page.route(pattern, (route) => (isRestored ? route.continue() : broken(route)));
      await page.goto(search);
      const live = page.locator("qb-search");
      await expect(live, how).toHaveAttribute("data-state", "error");
      await expect(page.getByRole("status")).toContainText("这不表示没有结果");
      await expect(page.locator(".fault")).toBeVisible();
      isRestored = true;
      await page.getByRole("button", { name: "重试" }).click();
      await expect(live).toHaveAttribute("data-state", "done");
      await expect(page.locator('[data-item="twin-harbours"]')).toBeVisible();
      if (file === "search interface") expectRefused(violations.splice(0), how);
      await page.unrouteAll({ behavior: "ignoreErrors" });
    }
  });
}

test("when the network goes after the page has come, the search says so", async ({ page, context }) => {
  await page.goto("/en/search/");
  await context.setOffline(true);
  await page.getByRole("searchbox").fill("新港");
  await expect(page.locator("qb-search")).toHaveAttribute("data-state", "error");
  await expect(page.locator(".fault")).toContainText("cannot be reached");
  await context.setOffline(false);
});

for (const [how, broken] of Object.entries(BREAKS)) {
  test(`when the text of an item ${how}, the item still is in the list and says why it is bare`, async ({
    page,
  }) => {
    await page.route("**/search-data/text/**", broken);
    await page.goto("/zh/search/?q=潮汐发电");
    await expect(page.locator("qb-search")).toHaveAttribute("data-state", "done", { timeout: 5000 });
    await expect(page.locator('[data-item="harbour-plan"]')).toContainText("harbour-plan.json");
    await expect(page.locator('[data-item="harbour-plan"] a').first()).toHaveAttribute(
      "href",
      /articles\/harbour-plan/,
    );
  });

  test(`when the search interface ${how} for one who begins to type, nothing typed is lost`, async ({
    page,
    violations,
  }) => {
    let isRestored = false;
    await page.route("**/_astro/qb-search*.js*", (route) => (isRestored ? route.continue() : broken(route)));
    await page.goto("/en/search/");
    await expect(page.locator("qb-search")).toHaveAttribute("data-state", "idle");
    await page.getByRole("searchbox").fill("新港");
    await expect(page.locator("qb-search")).toHaveAttribute("data-state", "error", { timeout: 5000 });
    await expect(page.getByRole("status")).toContainText("does not mean that there are no results");
    isRestored = true;
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.locator('[data-item="harbour-plan"]')).toBeVisible();
    await expect(page.locator(".fault")).toBeHidden();
    await page.unrouteAll({ behavior: "ignoreErrors" });
    expectRefused(violations.splice(0), how);
  });
}

test("when the site forbids WebAssembly, the search says that it cannot run", async ({ page }) => {
  await page.route("**/*", async (route) => {
    const response = await route.fetch();
    const policy = "script-src 'self' 'unsafe-inline'; object-src 'none'";
    await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": policy } });
  });
  await page.goto("/zh/search/?q=新港");
  await expect(page.locator("qb-search")).toHaveAttribute("data-state", "error");
  await expect(page.locator(".fault")).toContainText("无法运行检索程序");
});

test("an error of the search's own is reported as one, and not as a fault of the browser", async ({
  page,
}) => {
  // An entry that is whole and is not an entry.
  await page.route("**/search-data/entry.json", (route) => route.fulfill({ json: { records: 1 } }));
  await page.goto("/zh/search/?q=新港");
  await expect(page.locator("qb-search")).toHaveAttribute("data-state", "error");
  await expect(page.locator(".fault")).toContainText("检索程序自身出了错");
});

test("a search that never ends is reported, and the next one starts afresh", async ({ page }) => {
  let isRestored = false;
  // A worker that starts, and then answers nothing.
  await page.route(FILES["search worker"].pattern, (route) =>
    isRestored
      ? route.continue()
      : route.fulfill({ body: "postMessage({ ready: true });", contentType: "text/javascript" }),
  );
  await page.goto("/zh/search/?q=新港");
  await expect(page.locator("qb-search")).toHaveAttribute("data-state", "error");
  await expect(page.getByRole("status")).toContainText("这不表示没有结果");
  isRestored = true;
  await page.getByRole("button", { name: "重试" }).click();
  await expect(page.locator('[data-item="twin-harbours"]')).toBeVisible();
  await page.unrouteAll({ behavior: "ignoreErrors" });
});

test("when the names never arrive, the results stay and the search continues", async ({ page }) => {
  await page.route("**/search-data/names.json", () => new Promise(() => {}));
  await page.goto("/zh/search/?q=潮汐发电");
  await expect(page.locator('[data-item="harbour-plan"]')).toBeVisible();
  await page.getByRole("searchbox").fill("老港");
  await expect(page.locator('[data-item="twin-harbours"]')).toBeVisible();
  await page.unrouteAll({ behavior: "ignoreErrors" });
});

test("when the archive is published again under an open page, the page says so", async ({ page }) => {
  await page.goto("/zh/search/?q=新港");
  await expect(page.locator("qb-search")).toHaveAttribute("data-state", "done");
  await page.route("**/*.pf_index", (route) => route.fulfill({ status: 404, body: "gone" }));
  await page.getByRole("searchbox").fill("人-船-港-路-货，力争上游");
  await page.getByRole("searchbox").press("Enter");
  await expect(page.locator("qb-search")).toHaveAttribute("data-state", "error");
  await expect(page.locator(".fault")).toContainText("文库可能刚刚更新");
  await expect(page.getByRole("button", { name: "重新载入" })).toBeVisible();
});

test("on a line of 400 kbit/s with 400 ms of delay, an answer comes and no wait ends", async ({
  page,
  context,
}) => {
  const line = await context.newCDPSession(page);
  await page.goto("/zh/search/");
  const kilobit = 1000 / 8;
  await line.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 400,
    downloadThroughput: 400 * kilobit,
    uploadThroughput: 400 * kilobit,
  });
  await page.getByRole("searchbox").fill("新港");
  await expect(page.locator('[data-item="harbour-plan"]')).toBeVisible();
  await line.detach();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the search page says what it needs and leads to the lists", async ({ page }) => {
    await page.goto("/en/search/");
    await expect(page.getByText("Search needs JavaScript")).toBeVisible();
    await page.locator("main").getByRole("link", { name: "By date" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("By date");
  });

  test("an item is read in both languages or in one of them", async ({ page }) => {
    await page.goto("/articles/harbour-plan/");
    const zh = page.locator(".row .zh").first();
    const en = page.locator(".row .en").first();
    await expect(zh).toBeVisible();
    await expect(en).toBeVisible();
    await page.getByLabel("中文").check();
    await expect(en).toBeHidden();
    await page.getByLabel("English").check();
    await expect(zh).toBeHidden();
    await expect(en).toBeVisible();
  });
});
