import type { Page } from "@playwright/test";
import { expect, test } from "./site.ts";

const PARALLEL = "/articles/twin-harbours/";
const SINGLE = "/zh/articles/harbour-plan/";

const columns = (page: Page) =>
  page
    .locator(".row")
    .first()
    .evaluate((row) => getComputedStyle(row).gridTemplateColumns.split(" ").length);

test("a reader who points at a block sees its pair marked", async ({ page }) => {
  await page.goto(PARALLEL);
  const english = page.locator("#p2 > .en");
  const shadow = () => english.evaluate((cell) => getComputedStyle(cell).boxShadow);
  expect(await shadow()).toBe("none");
  await page.locator("#p2 > .zh").hover();
  expect(await shadow()).not.toBe("none");
});

test("a reader chooses a language, and finds the choice kept on the next page without a flash", async ({
  page,
}) => {
  await page.goto(PARALLEL);
  await page.getByLabel("English").check();
  await expect(page.locator("#p2 > .zh")).toBeHidden();
  // The document before any module has run is painted first.
  await page.route("**/*.js", (route) => route.abort());
  await page.addInitScript(() =>
    addEventListener("DOMContentLoaded", () => {
      const cell = document.querySelector(".row > .zh");
      document.documentElement.dataset.first = String(cell?.checkVisibility());
    }),
  );
  await page.goto("/articles/harbour-plan/");
  await expect(page.locator("html")).toHaveAttribute("data-first", "false");
  await expect(page.locator("#p2 > .en")).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the choice of languages, the vertical setting and the list of names work", async ({ page }) => {
    await page.goto(PARALLEL);
    await page.getByLabel("中文", { exact: true }).check();
    await expect(page.locator("#p2 > .en")).toBeHidden();
    await page.goto(SINGLE);
    await page.getByLabel("竖排").check();
    await expect(page.locator(".prose")).toHaveCSS("writing-mode", "vertical-rl");
    await page.getByLabel("竖排").uncheck();
    await expect(page.locator("[data-name]").first()).toHaveCSS("text-decoration-line", "none");
    await expect(page.getByLabel("标出名称")).toBeHidden();
    await page.locator("aside summary").click();
    await page.locator("aside a", { hasText: "东海湾区" }).click();
    await expect(page.getByText("由新港、老港和沿海七座小城")).toBeVisible();
  });
});

test("the pairs are one below the other on a narrow screen", async ({ page }) => {
  await page.goto(PARALLEL);
  expect(await columns(page)).toBe(2);
  await page.setViewportSize({ width: 820, height: 900 });
  expect(await columns(page)).toBe(1);
});

test("on paper there are two columns, a running head and the citation, and no controls", async ({ page }) => {
  await page.goto(PARALLEL);
  await page.setViewportSize({ width: 700, height: 900 });
  await page.emulateMedia({ media: "print" });
  expect(await columns(page)).toBe(2);
  for (const hidden of ["nav", "fieldset", ".address"])
    await expect(page.locator(hidden).first()).toBeHidden();
  await expect(
    page.getByText("港报：《双港携手打造一流航运中心》，《港报》，约2021年1月（推定）"),
  ).toBeVisible();
  const { left, margins } = await page.evaluate(() => ({
    left: getComputedStyle(document.documentElement).getPropertyValue("--left"),
    margins: [...document.styleSheets]
      .map(({ cssRules }) => [...cssRules].map((rule) => rule.cssText).join(""))
      .join(""),
  }));
  expect(left).toBe('"港报 · 约2021年1月 · 双港携手打造一流航运中心"');
  expect(margins).toMatch(/@top-left \{ content: var\(--left\)/);
});

test("a copied passage carries its source and its paragraph's address; a word does not", async ({ page }) => {
  await page.goto(PARALLEL);
  const copied = (selector: string, length?: number) =>
    page.evaluate(
      ({ selector, length }) => {
        const paragraph = document.querySelector(selector);
        if (!paragraph) throw new Error(selector);
        const range = new Range();
        range.selectNodeContents(paragraph);
        if (length && paragraph.firstChild) range.setEnd(paragraph.firstChild, length);
        getSelection()?.removeAllRanges();
        getSelection()?.addRange(range);
        const data = new DataTransfer();
        const event = new ClipboardEvent("copy", { clipboardData: data, bubbles: true, cancelable: true });
        paragraph.dispatchEvent(event);
        return { text: data.getData("text/plain"), html: data.getData("text/html") };
      },
      { selector, length },
    );
  const chinese = await copied("#p6 > .zh > p");
  expect(chinese.text).toBe(
    "“今后在建设航运中心方面，新港将做好规划，理顺两港的航线和泊位。”新港港务局规划处副处长周明远称。\n\n" +
      "港报：《双港携手打造一流航运中心》，《港报》，约2021年1月（推定），港报文库，https://port.example/articles/twin-harbours/#p6\n",
  );
  expect(chinese.html).toContain("#p6</p>");
  const english = await copied("#p6 > .en > p");
  expect(english.text).toContain(
    "Port Daily, c. January 2021 (estimated). English by The Archive. Port Archive, https://",
  );
  expect((await copied("#p2 > .zh > p", 4)).text).toBe("");
});

test("a name shows its note beside it, by keyboard too, and Escape gives the focus back", async ({
  page,
}) => {
  await page.goto(SINGLE);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  const name = page.locator("[data-name]", { hasText: "东海湾区" }).first();
  const note = page.getByRole("dialog", { name: "东海湾区" });
  await name.focus();
  await page.keyboard.press("Enter");
  await expect(note).toBeVisible();
  await expect(note).toContainText("East Sea Bay Area");
  await expect(note.getByRole("link", { name: "东海湾区" })).toHaveAttribute(
    "href",
    "/zh/names/east-sea-bay-area/",
  );
  expect(asked.filter((path) => path.endsWith(".json"))).toEqual(["/articles/harbour-plan/index.json"]);
  await expect(note).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(note).toBeHidden();
  await expect(name).toBeFocused();
  // Near the foot of the window a note is above its name.
  await page.setViewportSize({ width: 1280, height: 1200 });
  const [above, below] = [
    await name.boundingBox(),
    await (await name.click().then(() => note)).boundingBox(),
  ];
  expect(below?.y ?? 0).toBeGreaterThan(above?.y ?? 0);
  expect((below?.x ?? 0) + (below?.width ?? 0)).toBeLessThanOrEqual(1280);
});

test("set vertically, years lie on their side, months are upright, and the text is read from the right", async ({
  page,
}) => {
  await page.goto("/zh/articles/twin-harbours/");
  await page.getByLabel("竖排").check();
  const [year, month] = await page.evaluate(() => {
    const walker = document.createTreeWalker(
      document.querySelector(".prose") as Element,
      NodeFilter.SHOW_TEXT,
    );
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    return [/2019/, /^9$/].map((number) => {
      const text = texts.find(({ data }) => number.test(data)) as Text;
      const found = text.data.match(number)?.[0] ?? "";
      const index = text.data.indexOf(found);
      const range = new Range();
      range.setStart(text, index);
      range.setEnd(text, index + found.length);
      // An upright number has its own element.
      const { width, height } = (
        found === text.data && text.parentElement ? text.parentElement : range
      ).getBoundingClientRect();
      return { width, height };
    });
  });
  if (!year || !month) throw new Error("no numbers");
  expect(year.height).toBeGreaterThan(1.25 * year.width);
  expect(Math.abs(month.width - month.height)).toBeLessThan(month.width / 2);
  const [first, second] = [await page.locator("#p1").boundingBox(), await page.locator("#p2").boundingBox()];
  expect(first?.x ?? 0).toBeGreaterThan(second?.x ?? 0);
  await page.reload();
  await expect(page.getByLabel("竖排")).toBeChecked();
});

test("people, organizations, places and documents are marked once a section, terms on request", async ({
  page,
}) => {
  await page.goto(SINGLE);
  const operable = () =>
    page.locator(".prose [role=button]").evaluateAll((names) =>
      names.map((name) => ({
        isTerm: name.hasAttribute("data-term"),
        isTabStop: (name as HTMLElement).tabIndex === 0,
        line: getComputedStyle(name).textDecorationLine,
      })),
    );
  const names = await operable();
  expect(names.length).toBeGreaterThan(2);
  expect(names.every(({ isTerm, isTabStop, line }) => !isTerm && isTabStop && line === "underline")).toBe(
    true,
  );
  const perSection = await page.locator(".prose > .block").evaluateAll((blocks) => {
    const sections: string[][] = [[]];
    for (const block of blocks) {
      if (block.querySelector(":scope > :is(h2, h3)")) sections.push([]);
      for (const name of block.querySelectorAll<HTMLElement>("[data-name]"))
        sections.at(-1)?.push(name.textContent);
    }
    return sections;
  });
  for (const section of perSection) expect(new Set(section).size).toBe(section.length);
  await page.getByLabel("标出术语").check();
  expect((await operable()).length).toBeGreaterThan(names.length);
  await page.getByLabel("标出术语").uncheck();
  await page.getByLabel("标出名称").uncheck();
  expect(await operable()).toEqual([]);
  await expect(page.locator(".prose [tabindex]")).toHaveCount(0);
  await expect(page.locator("[data-name]").first()).toHaveCSS("text-decoration-line", "none");
  await page.reload();
  expect(await operable()).toEqual([]);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the line below a name has a contrast of 3:1 with ${colorScheme} paper`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(SINGLE);
    const [line, paper] = await page.evaluate(() => {
      const name = document.querySelector(".prose [role=button]") as Element;
      return [
        getComputedStyle(name).textDecorationColor,
        getComputedStyle(document.documentElement).backgroundColor,
      ];
    });
    expect(contrast(line ?? "", paper ?? "")).toBeGreaterThanOrEqual(3);
  });
}

/** The contrast of two colours (WCAG 2.2), each as `rgb(…)`. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [one, other].map(luminance).sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? [])
    .map((value) => Number(value) / 255)
    .map((value) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test("a name whose note does not come leads to the page of names", async ({ page }) => {
  await page.goto(SINGLE);
  await page.evaluate(() => Object.assign(window, { fetch: () => Promise.reject(new Error("offline")) }));
  await page.locator("[data-name]", { hasText: "东海湾区" }).first().click();
  await expect(page).toHaveURL(/\/zh\/names\/east-sea-bay-area\/$/);
});

test.describe("the page of a name, without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("has its paragraphs in both languages, and how it was translated", async ({ page }) => {
    await page.goto("/zh/names/");
    await page
      .getByRole("link", { name: /^D \d+$/ })
      .first()
      .click();
    await page.getByRole("link", { name: "东海湾区", exact: true }).click();
    await expect(page).toHaveURL(/\/zh\/names\/east-sea-bay-area\/$/);
    await expect(page.getByRole("row", { name: "东海湾区 East Sea Bay Area" })).toBeVisible();
    const passage = page.locator(".passages > li", { hasText: "p1" }).first();
    await expect(passage.locator("div:not([lang]) mark").first()).toHaveText("东海湾区");
    await expect(passage.locator("div[lang=en] mark").first()).toHaveText("East Sea Bay Area");
    await page.goto("/zh/names/shipu/");
    await expect(page.getByRole("link", { name: "Wikidata Q4115189" })).toHaveAttribute(
      "href",
      "https://www.wikidata.org/wiki/Q4115189",
    );
  });
});
