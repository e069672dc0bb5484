import type { Page } from "@playwright/test";
import { expect, test } from "./site.ts";

const SINGLE = [
  "/zh/articles/twin-harbours/",
  "/zh-hant/articles/harbour-plan/",
  "/zh/articles/top-shipping-firms-2020/",
];
const PARALLEL = ["/articles/twin-harbours/"];
const OTHERS = ["/", "/zh/", "/zh-hant/", "/zh/dates/", "/zh/topics/shipping/", "/zh/about/"];
const WIDTHS = [360, 768, 1280];

/** A text as the browser set it: its lines, and how many full-width characters the longest has room for. */
interface Setting {
  lines: string[];
  measure: number;
  indent: string;
}

/** How the browser set each Chinese text that matches. */
function settings(page: Page, selector: string): Promise<Setting[]> {
  return page.evaluate((selector) => {
    const shown = (node: Element) => node.checkVisibility() && !node.closest(".skip, .address, [popover]");
    return [...document.querySelectorAll(selector)]
      .filter(
        (element) => shown(element) && element.closest("[lang]")?.getAttribute("lang")?.startsWith("zh"),
      )
      .map((element) => {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        const lines: { top: number; left: number; right: number; text: string }[] = [];
        while (walker.nextNode()) {
          const node = walker.currentNode as Text;
          if (!node.parentElement || !shown(node.parentElement)) continue;
          for (let at = 0; at < node.length; at++) {
            const range = new Range();
            range.setStart(node, at);
            range.setEnd(node, at + 1);
            const box = [...range.getClientRects()].at(-1);
            if (!box || box.width === 0) continue;
            const last = lines.at(-1);
            const middle = (box.top + box.bottom) / 2;
            if (last && Math.abs(last.top - middle) < box.height / 2) {
              last.text += node.data[at];
              last.right = Math.max(last.right, box.right);
              last.left = Math.min(last.left, box.left);
            } else lines.push({ top: middle, left: box.left, right: box.right, text: node.data[at] ?? "" });
          }
        }
        const style = getComputedStyle(element);
        const widest = Math.max(0, ...lines.map(({ left, right }) => right - left));
        return {
          lines: lines.map(({ text }) => text.trim()).filter(Boolean),
          measure: widest / Number.parseFloat(style.fontSize),
          indent: `${Number.parseFloat(style.textIndent) / Number.parseFloat(style.fontSize)}em`,
        };
      });
  }, selector);
}

const PARAGRAPHS = "main p, main dd, main li, main figcaption, footer small";
const HEADINGS = "main :is(h1, h2, h3), main .kicker, main .deck";
const BODY = ".block > p, .zh > p";

for (const width of WIDTHS) {
  test(`Chinese at ${width} px has at most 40 characters a line, and no orphan or split word in a heading`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    const faults: string[] = [];
    for (const path of [...SINGLE, ...PARALLEL, ...OTHERS]) {
      await page.goto(path);
      for (const { lines, measure } of await settings(page, PARAGRAPHS)) {
        if (lines.length < 2) continue;
        // Where a number begins the next line, the space before it still counts.
        if (measure > 40.2) faults.push(`${path} long line: ${lines[0]}`);
      }
      for (const { lines } of await settings(page, HEADINGS)) {
        const rest = lines.at(-1)?.match(/[\p{L}\p{N}]/gu) ?? [];
        if (lines.length > 1 && rest.length < 2)
          faults.push(`${path} orphan: ${lines.slice(-2).join(" / ")}`);
        if (splitsWord(lines)) faults.push(`${path} split word: ${lines.join(" / ")}`);
      }
    }
    expect(faults).toEqual([]);
  });
}

function splitsWord(lines: readonly string[]): boolean {
  const words = new Intl.Segmenter("zh", { granularity: "word" }).segment(lines.join(""));
  const starts = new Set([...words].map(({ index }) => index));
  const ends = lines.slice(0, -1).map((_, index) => lines.slice(0, index + 1).join("").length);
  return ends.some((end) => !starts.has(end));
}

for (const path of SINGLE) {
  test(`${path} indents its paragraphs by two characters`, async ({ page }) => {
    await page.goto(path);
    const texts = await settings(page, BODY);
    expect(texts.length).toBeGreaterThan(1);
    for (const { lines, indent } of texts)
      expect(indent, lines[0]).toBe(/^[\p{Ps}\p{Pi}]/u.test(lines[0] ?? "") ? "1.5em" : "2em");
  });
}

test("the parallel view indents none", async ({ page }) => {
  await page.goto(PARALLEL[0] ?? "");
  const texts = await settings(page, BODY);
  expect(texts.length).toBeGreaterThan(10);
  expect([...new Set(texts.map(({ indent }) => indent))]).toEqual(["0em"]);
});

for (const [path, marks] of [
  ["/zh/articles/harbour-plan/", "“”"],
  ["/zh-hant/articles/harbour-plan/", "「」"],
  ["/articles/harbour-plan/", "“”"],
] as const) {
  test(`${path} sets ${marks} full width`, async ({ page }) => {
    await page.goto(path);
    const widths = await page.evaluate(widthsBetweenHan, marks);
    expect(widths.length).toBeGreaterThan(3);
    for (const width of widths) expect(width).toBeCloseTo(1, 1);
  });
}

/** Widths in em of those marks that are between Chinese characters of one line: beside other marks they lose a half. */
function widthsBetweenHan(marks: string): number[] {
  const widths: number[] = [];
  for (const paragraph of document.querySelectorAll(".block > p, .zh > p")) {
    const em = Number.parseFloat(getComputedStyle(paragraph).fontSize);
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      const box = (at: number) => {
        const range = new Range();
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        return range.getBoundingClientRect();
      };
      const isHan = (at: number) => /\p{Script=Han}/u.test(text.data[at] ?? "");
      for (let at = 1; at < text.length - 1; at++) {
        if (!marks.includes(text.data[at] ?? "") || !isHan(at - 1) || !isHan(at + 1)) continue;
        if (box(at - 1).top === box(at + 1).top) widths.push(box(at).width / em);
      }
    }
  }
  return widths;
}

test("numbers are spaced from Chinese, in headlines too", async ({ page }) => {
  await page.goto("/zh/articles/top-shipping-firms-2020/");
  for (const selector of [".kicker", ".block > p"]) {
    const gap = await page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        const places: [Text, number][] = [];
        while (walker.nextNode()) {
          const text = walker.currentNode as Text;
          for (let at = 0; at < text.length; at++) places.push([text, at]);
        }
        const start = places
          .map(([text, at]) => text.data[at])
          .join("")
          .search(/\d\p{Script=Han}/u);
        const [first, last] = [places[start], places[start + 1]];
        if (!first || !last) throw new Error("no number");
        const range = new Range();
        range.setStart(...first);
        range.setEnd(last[0], last[1] + 1);
        const width = () => range.getBoundingClientRect().width;
        const spaced = width();
        (element as HTMLElement).style.setProperty("text-autospace", "no-autospace");
        return (spaced - width()) / Number.parseFloat(getComputedStyle(element).fontSize);
      });
    expect(gap).toBeGreaterThan(0.1);
  }
});

test("the seal signs the nameplate of every front page in the same place", async ({ page }) => {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    const seals = [];
    for (const path of ["/", "/zh/"]) {
      await page.goto(path);
      seals.push(await page.locator(".plate > svg").boundingBox());
    }
    expect(seals[0]).toEqual(seals[1]);
  }
});

for (const [path, outlines] of [
  ["/zh/", "path"],
  ["/zh/dates/", "use"],
] as const) {
  test(`the nameplate of ${path} is drawn without a font, and is text for readers of screens and for copies`, async ({
    page,
  }) => {
    const sizes: string[] = [];
    for (const font of ["serif", "monospace"]) {
      await page.goto(path);
      const name = page.locator(".masthead .name");
      await name.evaluate((element, font) => element.style.setProperty("font-family", font), font);
      const { width = 0, height = 0 } = (await name.locator("svg").boundingBox()) ?? {};
      sizes.push(`${width} × ${height}`);
      // Its letters fill their room.
      const drawn = name.locator(outlines);
      const share = async (side: "width" | "height", whole: number) =>
        ((await drawn.boundingBox())?.[side] ?? 0) / whole;
      await expect.poll(() => share("width", width)).toBeGreaterThan(0.9);
      await expect.poll(() => share("height", height)).toBeGreaterThan(0.6);
      await expect(name.getByRole("link", { name: "港报文库" })).toBeVisible();
      expect(
        await page.evaluate(() => {
          getSelection()?.selectAllChildren(document.querySelector(".masthead .name") as Element);
          return getSelection()?.toString().trim();
        }),
      ).toBe("港报文库");
    }
    expect(new Set(sizes).size).toBe(1);
  });
}
