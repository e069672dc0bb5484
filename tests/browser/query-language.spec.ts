import type { Page } from "@playwright/test";
import { expect, test } from "./site.ts";

const PLAN = "harbour-plan";
const TWIN = "twin-harbours";
const FIRMS = "top-shipping-firms-2020";

/** The items that a query finds, in the order shown. */
async function found(page: Page, query: string, more = ""): Promise<(string | null)[]> {
  await page.goto(`/zh/search/?q=${encodeURIComponent(query)}${more}`);
  await expect(page.locator("qb-search")).toHaveAttribute("data-state", "done");
  return page
    .locator("[data-item]")
    .evaluateAll((items) => items.map((item) => item.getAttribute("data-item")));
}

test("terms are all needed, either is enough, and what is excluded is left out", async ({ page }) => {
  for (const [query, those, others] of [
    ["老港 海星航运", [TWIN], [FIRMS, PLAN]],
    ["陈秀英|百强航运", [FIRMS, TWIN], [PLAN]],
    ["海星航运 -石浦", [FIRMS], [TWIN]],
    ['"Sea Bay Area"', [FIRMS, PLAN, TWIN], []],
    ['"Bay Sea Area"', [], [FIRMS, PLAN, TWIN]],
    ["-船-港", [TWIN], [FIRMS, PLAN]],
  ] as const) {
    const ids = await found(page, query);
    expect(ids, query).toEqual(expect.arrayContaining([...those]));
    for (const id of others) expect(ids, query).not.toContain(id);
  }
});

test("a star lets a Latin word continue, and one that matches too much says so", async ({ page }) => {
  for (const id of [PLAN, TWIN]) expect(await found(page, "infra")).not.toContain(id);
  expect(await found(page, "infra*")).toEqual(expect.arrayContaining([PLAN, TWIN]));
  await expect(page.locator(`[data-item="${PLAN}"] mark`).first()).toHaveText(/^infra/i);
});

test("letters that only headlines sound like find those, and the page says how", async ({ page }) => {
  expect(await found(page, "shuanggang")).toContain(TWIN);
  await expect(page.locator(".status")).toContainText("读音");
  await expect(page.locator(`[data-item="${TWIN}"] h2 mark`)).toHaveText("双港");
  await expect(page.locator(".also").getByRole("link", { name: "双港论坛", exact: true })).toBeVisible();
});

test("letters offer the names that sound like them", async ({ page }) => {
  await found(page, "shipu");
  await expect(page.locator(".also").getByRole("link", { name: "石浦", exact: true })).toBeVisible();
});

test("the page says in which form a term was compared", async ({ page }) => {
  await found(page, "集裝箱運輸");
  await expect(page.locator(".compared")).toContainText("集裝箱運輸 → 集装箱运输");
  await found(page, "集装箱运输");
  await expect(page.locator(".compared")).toBeHidden();
});

test("items with the form typed are first, and no others where the reader wants none", async ({ page }) => {
  // Traditional pages show 颱風 where Simplified ones have 台风, and 台州 is 台州 on both.
  const ids = await found(page, "颱");
  expect(ids).toEqual(expect.arrayContaining(["old-lighthouse", "mileage-sign"]));
  expect(ids.indexOf("old-lighthouse")).toBeLessThan(ids.indexOf("mileage-sign"));
  await expect(page.locator(".compared")).toContainText("另有写法：台");
  await page.getByRole("link", { name: "只看“颱”" }).click();
  await expect(page.locator('[data-item="old-lighthouse"]')).toBeVisible();
  await expect(page.locator('[data-item="mileage-sign"]')).toHaveCount(0);
  await page.getByRole("link", { name: "不限" }).click();
  await expect(page.locator('[data-item="mileage-sign"]')).toBeVisible();
});

test("operators are read as readers type them, and the page shows how; its title has the query", async ({
  page,
}) => {
  for (const query of ['石浦"海星航运"', "石浦“海星航运”", "「海星航运」石浦"]) {
    expect(await found(page, query)).toContain(TWIN);
    await expect(page.locator(".compared")).toContainText("“海星航运”");
    await expect(page.locator(".compared")).toContainText("“石浦”");
    expect(await page.title()).toContain(query);
  }
  expect(await found(page, "海星航运　－石浦")).not.toContain(TWIN);
});

test("a line break in an address separates terms", async ({ page }) => {
  expect(await found(page, "老港\n海星航运")).toContain(TWIN);
  await expect(page.getByRole("searchbox")).toHaveValue("老港 海星航运");
});

test.describe("filters", () => {
  test("narrow the results, live in the address, and go back with the back button", async ({ page }) => {
    const all = (await found(page, "新港")).length;
    await page.getByText("筛选与排序").click();
    const topic = page.getByLabel("主题");
    await expect(topic.locator("option").first()).toHaveText("不限");
    const option = (await topic.locator("option[value=shipping]").textContent()) ?? "";
    const [, left] = /^航运 \((\d+)\)$/.exec(option) ?? [];
    await topic.selectOption("shipping");
    await expect(page.locator("qb-search")).toHaveAttribute("data-total", left ?? "");
    await expect(page.locator(".status")).toContainText(`${all} 篇中的 ${left} 篇`);
    await expect(page.locator(`[data-item="${TWIN}"]`)).toBeVisible();
    await expect(page.locator(`[data-item="${PLAN}"]`)).toHaveCount(0);
    expect(new URL(page.url()).searchParams.get("topic")).toBe("shipping");
    await page.goBack();
    await expect(page.locator("qb-search")).toHaveAttribute("data-total", String(all));
    await expect(topic).toHaveValue("");
  });

  test("count beside each value what it would leave", async ({ page }) => {
    await found(page, "新港", "&topic=shipping");
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
        // The next list counts what this choice leaves.
        await expect(page.locator("qb-search")).toHaveAttribute("data-state", "done");
      }
    }
  });

  test("are all kept when they are chosen faster than they are looked up", async ({ page }) => {
    await found(page, "新港");
    await page.getByText("筛选与排序").click();
    await expect(page.getByLabel("主题").locator("option[value=shipping]")).toBeAttached();
    await page.evaluate(() => {
      const choose = (name: string, value: string) => {
        const select = document.querySelector<HTMLSelectElement>(`select[name=${name}]`);
        if (!select) throw new Error(name);
        select.value = value;
        select.dispatchEvent(new Event("change", { bubbles: true }));
        return select;
      };
      choose("lang", "zh");
      const topic = choose("topic", "shipping");
      // As soon as the values of one of the two searches are offered.
      new MutationObserver((_, observer) => {
        observer.disconnect();
        choose("sort", "oldest");
      }).observe(topic, { childList: true });
    });
    await expect
      .poll(() => Object.fromEntries(new URL(page.url()).searchParams))
      .toEqual({ q: "新港", lang: "zh", topic: "shipping", sort: "oldest" });
  });

  test.describe("by name in a large archive", () => {
    const asked: string[] = [];
    let isThere = true;

    test.beforeEach(async ({ page }) => {
      isThere = true;
      asked.length = 0;
      // As a large archive has them: the names in a file of their own.
      const names = Promise.withResolvers<unknown>();
      await page.route("**/search-data/*/facets.json", async (route) => {
        const columns = await (await route.fetch()).json();
        names.resolve(columns.names);
        await route.fulfill({ json: { ...columns, names: null } });
      });
      await page.route("**/facet-names.json", async (route) => {
        asked.push(route.request().url());
        await (isThere ? route.fulfill({ json: await names.promise }) : route.fulfill({ status: 404 }));
      });
    });

    test("load the names when the reader turns to them", async ({ page }) => {
      const all = (await found(page, "新港")).length;
      await page.getByText("筛选与排序").click();
      const [topic, name] = [page.getByLabel("主题"), page.getByLabel("名称")];
      await expect(topic.locator("option[value=shipping]")).toBeAttached();
      await expect(name.locator("option")).toHaveText(["不限", "正在载入名称……"]);
      expect(asked).toEqual([]);
      await name.focus();
      const option = name.locator("option[value]:not([value=''])").first();
      await expect(option).toBeAttached();
      expect(asked).toHaveLength(1);
      await expect(page.locator("qb-search")).toHaveAttribute("data-total", String(all));
      const [, left] = /\((\d+)\)$/.exec((await option.textContent()) ?? "") ?? [];
      await name.selectOption((await option.getAttribute("value")) ?? "");
      await expect(page.locator("qb-search")).toHaveAttribute("data-total", left ?? "");
      expect(asked).toHaveLength(1);
    });

    test("load the names for an address that has one", async ({ page }) => {
      await found(page, "新港");
      await page.getByText("筛选与排序").click();
      await page.getByLabel("名称").focus();
      const option = page.getByLabel("名称").locator("option[value]:not([value=''])").first();
      const value = (await option.getAttribute("value")) ?? "";
      const [, left] = /\((\d+)\)$/.exec((await option.textContent()) ?? "") ?? [];
      expect(await found(page, "新港", `&name=${value}`)).toHaveLength(Number(left));
      await expect(page.getByLabel("名称")).toHaveValue(value);
      expect(asked).toHaveLength(2);
      await page.goto(`/zh/concordance/?q=新港&name=${value}`);
      await expect(page.locator("qb-concordance")).toHaveAttribute("data-state", "done");
      expect(asked).toHaveLength(3);
    });

    test("show that the names are missing, and try again", async ({ page }) => {
      isThere = false;
      const all = (await found(page, "新港")).length;
      await page.getByText("筛选与排序").click();
      await page.getByLabel("名称").focus();
      const fault = page.locator(".fault");
      await expect(fault).toContainText("facet-names.json");
      isThere = true;
      await fault.getByRole("button", { name: "重试" }).click();
      await expect(page.locator("qb-search")).toHaveAttribute("data-total", String(all));
      const options = page.getByLabel("名称").locator("option[value]:not([value=''])");
      expect(await options.count()).toBeGreaterThan(0);
    });
  });

  test("a year takes an uncertain date when its interval reaches it", async ({ page }) => {
    // The evidence dates the three items 2020–2024, 2020–2021 and 2020 or later.
    const late = await found(page, "新港", "&from=2023");
    expect(late).toEqual(expect.arrayContaining([PLAN, FIRMS]));
    expect(late).not.toContain(TWIN);
    const early = await found(page, "新港", "&to=2019");
    for (const id of [PLAN, FIRMS, TWIN]) expect(early).not.toContain(id);
    expect(await found(page, "新港", "&from=2020&to=2020")).toEqual(
      expect.arrayContaining([PLAN, FIRMS, TWIN]),
    );
    await expect(page.getByText("只要可能的时间范围与所选年份重叠")).toBeVisible();
  });

  test("order by date both ways, and clear", async ({ page }) => {
    const [lighthouse, harbour] = ["old-lighthouse", "harbour"];
    const oldest = await found(page, "新港", "&sort=oldest");
    expect(oldest.indexOf(lighthouse)).toBeLessThan(oldest.indexOf(harbour));
    const newest = await found(page, "新港", "&sort=newest");
    expect(newest.indexOf(harbour)).toBeLessThan(newest.indexOf(lighthouse));
    await page.getByRole("button", { name: "清除筛选" }).click();
    await expect(page).toHaveURL(/\?q=[^&]+$/);
  });
});

test("on the article the hits are counted, and n and p lead from one to the next", async ({ page }) => {
  await page.goto(`/zh/articles/${TWIN}/?q=双港`);
  const status = page.locator("#hits [role=status]");
  await expect(status).toHaveText("本文有 5 处“双港”");
  await page.keyboard.press("n");
  await expect(status).toHaveText("第 1 处，共 5 处“双港”");
  await page.keyboard.press("n");
  await page.keyboard.press("p");
  await expect(status).toHaveText("第 1 处，共 5 处“双港”");
  await page.getByRole("button", { name: "上一处" }).click();
  await expect(status).toHaveText("第 5 处，共 5 处“双港”");
});

test("a paste of two thousand characters is answered", async ({ page }) => {
  await page.goto(`/zh/articles/${TWIN}/`);
  const paragraphs = await page.locator(".prose p").allTextContents();
  const text = paragraphs.join("").slice(0, 1990);
  await page.goto("/zh/search/");
  await page.getByRole("searchbox").fill(text);
  await expect(page.locator("qb-search")).toHaveAttribute("data-state", "done");
});

test("an English word is marked in all its forms, among the results and on the article", async ({ page }) => {
  await page.goto("/en/search/?q=city");
  const marks = page.locator("qb-search li", { hasText: "benchmark for the ports" }).locator(".excerpt mark");
  await expect(marks.first()).toBeVisible();
  for (const text of await marks.allTextContents()) expect(text).toMatch(/^(city|cities)$/i);

  await page.goto("/en/articles/harbour-plan/?q=city");
  await expect(page.locator("#hits")).toBeVisible();
  const text = await page.locator("article hgroup, .byline, .prose").allTextContents();
  const forms = text.join("\n").match(/\b(?:city|cities)\b/gi) ?? [];
  expect(forms).toContain("cities");
  expect(await page.evaluate(() => CSS.highlights.get("hits")?.size)).toBe(forms.length);
});
