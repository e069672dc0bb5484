import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import type { Serving } from "../../src/release/serve.ts";
import { DESKTOP, type Engine, PHONE, type Running } from "./engine.ts";
import { until } from "./until.ts";

const SINGLE = "zh/articles/harbour-plan/";
const PARALLEL = "articles/harbour-plan/";

/** Tests of searching and reading. */
export function testReading(running: () => Running): void {
  let engine: Engine;
  let site: Serving;
  const open = (path: string, size = DESKTOP) => engine.open(new URL(path, site.url).href, size);
  const noFailures = async () =>
    expect(await engine.evaluate(() => (globalThis as unknown as { failures: string[] }).failures)).toEqual(
      [],
    );
  beforeAll(() => {
    ({ engine, site } = running());
  });

  test.each([
    ["zh/search/?q=港口大脑", "harbour-plan", "港口大脑"],
    ["zh-hant/search/?q=港口大腦", "harbour-plan", "港口大腦"],
    ["en/search/?q=lighthouses", "old-lighthouse", /lighthouses?/i],
  ] as const)("%s finds the item and marks the words", async (path, item, words) => {
    await open(path);
    const marked = await until(() =>
      engine.evaluate((id) => document.querySelector(`[data-item="${id}"] mark`)?.textContent ?? null, item),
    );
    if (typeof words === "string") expect(marked).toBe(words);
    else expect(marked).toMatch(words);
    await noFailures();
  });

  test("the hits of an article are marked, and the buttons lead from one to the next", async () => {
    await open(`${SINGLE}?q=智慧港口`);
    const status = () =>
      engine.evaluate(() => document.querySelector("#hits [role=status]")?.textContent ?? "");
    await until(async () => (await status()) || null);
    expect(await engine.evaluate(() => CSS.highlights.get("hits")?.size ?? 0)).toBeGreaterThan(3);
    const all = await status();
    await engine.click('#hits button[value="1"]');
    await until(async () => (await status()) !== all || null);
    const seen = await engine.evaluate(() => {
      const [range] = CSS.highlights.get("hit") ?? [];
      const { top, bottom } = (range as Range).getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
    expect(seen).toBe(true);
    await noFailures();
  });

  test("in vertical setting the next hit is scrolled into the window", async () => {
    await open(`${SINGLE}?q=智慧港口`);
    await until(() => engine.evaluate(() => document.querySelector("#hits:not([hidden])") !== null || null));
    await engine.click("#vertical");
    for (let step = 0; step < 6; step++) {
      await engine.click('#hits button[value="-1"]');
      const isSeen = await until(() =>
        engine.evaluate(() => {
          const [range] = CSS.highlights.get("hit") ?? [];
          if (!range) return null;
          const { left, right, top, bottom } = (range as Range).getBoundingClientRect();
          return (left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight) || null;
        }),
      );
      expect(isSeen).toBe(true);
    }
    await engine.click("#vertical");
    await noFailures();
  });

  test("a name is underlined, and its note opens and closes", async () => {
    await open(SINGLE);
    const style = await engine.evaluate(() => {
      const name = document.querySelector(".prose [role=button]");
      if (!name) return null;
      const { textDecorationLine, textDecorationThickness } = getComputedStyle(name);
      return { textDecorationLine, textDecorationThickness };
    });
    expect(style).toEqual({ textDecorationLine: "underline", textDecorationThickness: "1px" });
    await engine.click(".prose [role=button]");
    await until(() =>
      engine.evaluate(() => document.querySelector("#name-note")?.matches(":popover-open") || null),
    );
    await engine.press("Escape");
    expect(await engine.evaluate(() => document.querySelector("#name-note")?.matches(":popover-open"))).toBe(
      false,
    );
    await noFailures();
  });

  test("a kept choice of vertical setting is there on the next page", async () => {
    await open(SINGLE);
    await engine.click("#vertical");
    const mode = () =>
      engine.evaluate(() => getComputedStyle(document.querySelector(".prose") as Element).writingMode);
    expect(await mode()).toBe("vertical-rl");
    await open("zh/articles/harbour/");
    expect(await mode()).toBe("vertical-rl");
    await engine.click("#vertical");
    expect(await mode()).toBe("horizontal-tb");
    await noFailures();
  });

  test("the parallel page has two columns on a desktop and one on a phone", async () => {
    const columns = () =>
      engine.evaluate(
        () =>
          getComputedStyle(document.querySelector(".row") as Element).gridTemplateColumns.split(" ").length,
      );
    await open(PARALLEL);
    expect(await columns()).toBe(2);
    await open(PARALLEL, PHONE);
    expect(await columns()).toBe(1);
    await noFailures();
  });

  test("the dialogue of a scan opens, and Escape closes it", async () => {
    await open("zh/articles/harbour/");
    await engine.click("a[data-scan]");
    const isOpen = () => engine.evaluate(() => document.querySelector("dialog[open]") !== null);
    await until(async () => (await isOpen()) || null);
    await engine.press("Escape");
    await until(async () => !(await isOpen()) || null);
    await noFailures();
  });

  test("the lines of a Chinese paragraph end at its right edge", async () => {
    await open(SINGLE);
    const gaps = await engine.evaluate(() => {
      const paragraph = [...document.querySelectorAll<HTMLElement>(".prose p")].sort(
        (a, b) => b.offsetHeight - a.offsetHeight,
      )[0];
      if (!paragraph) return [];
      const range = document.createRange();
      range.selectNodeContents(paragraph);
      const edge = paragraph.getBoundingClientRect().right;
      const lines = new Map<number, number>();
      for (const { bottom, right } of range.getClientRects()) {
        const line = Math.round(bottom / 10);
        lines.set(line, Math.max(lines.get(line) ?? 0, right));
      }
      // The last line of a paragraph ends where its text ends.
      return [...lines]
        .sort(([a], [b]) => a - b)
        .slice(0, -1)
        .map(([, right]) => edge - right);
    });
    expect(gaps.length).toBeGreaterThan(3);
    // WebKitGTK does not stretch a line of Chinese, so a mark that may not begin a line leaves one character empty.
    expect(Math.max(...gaps)).toBeLessThan(engine.name === "WebKit" ? 18 : 2);
  });

  test("a paragraph that begins with an opening mark is indented by two characters to the eye", async () => {
    await open("zh/articles/twin-harbours/");
    const lineOf = (isOpening: boolean) =>
      engine.evaluate(async (isOpening) => {
        const paragraph = [...document.querySelectorAll<HTMLElement>(".block > p")].find(
          ({ textContent }) => /^[“《（]/.test(textContent) === isOpening,
        );
        if (!paragraph) throw new Error("no paragraph");
        scrollBy({ top: paragraph.getBoundingClientRect().top - 300, behavior: "instant" });
        // Drawn before the picture is taken.
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        const { left, top } = paragraph.getBoundingClientRect();
        return { left, top, em: Number.parseFloat(getComputedStyle(paragraph).fontSize) };
      }, isOpening);
    for (const isOpening of [true, false]) {
      const { left, top, em } = await lineOf(isOpening);
      const line = {
        left: Math.round(left),
        top: Math.round(top),
        width: Math.round(6 * em),
        height: Math.round(em * 1.6),
      };
      const { data, info } = await sharp(await engine.screenshot())
        .extract(line)
        .greyscale()
        .raw()
        .toBuffer({ resolveWithObject: true });
      const first = Array.from({ length: info.width }, (_, x) => x).find((x) =>
        Array.from({ length: info.height }, (_, y) => data[y * info.width + x] ?? 255).some(
          (grey) => grey < 140,
        ),
      );
      expect(Math.abs((first ?? 0) / em - 2), isOpening ? "opening mark" : "character").toBeLessThan(0.3);
    }
  });

  test.each([
    "en/articles/twin-harbours/",
    "articles/twin-harbours/",
    "en/",
    "en/dates/",
    "en/topics/shipping/",
  ])("no hyphenated word of a headline on %s is split at its hyphen", async (path) => {
    await open(path);
    let seen = 0;
    for (const width of [320, 360, 412, 600, 768, 1024, 1280]) {
      await engine.resize({ width, height: 800 });
      const { count, split } = await engine.evaluate(() => {
        const split: string[] = [];
        let count = 0;
        for (const heading of document.querySelectorAll(":is(h1, h2, h3, .kicker, .deck):lang(en)")) {
          const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const text = walker.currentNode as Text;
            for (const { 0: word, index } of text.data.matchAll(/\p{L}+(?:-\p{L}+)+/gu)) {
              const range = new Range();
              range.setStart(text, index);
              range.setEnd(text, index + word.length);
              count++;
              if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1)
                split.push(word);
            }
          }
        }
        return { count, split };
      });
      expect(split, `at ${width} px`).toEqual([]);
      seen += count;
    }
    if (path.includes("articles")) expect(seen).toBeGreaterThan(0);
  });

  test.each([
    ["a headline", "zh/articles/top-shipping-firms-2020/", "hgroup .kicker"],
    ["a dateline", "zh-hant/articles/twin-harbours/", ".dateline li:nth-child(2)"],
    ["a paragraph", "zh/articles/top-shipping-firms-2020/", ".block > p"],
    ["a list", "zh/dates/", ".lines .label"],
  ])("the spaces around figures in %s push no character over another", async (_, path, selector) => {
    await open(path);
    const show = (spaces: string) =>
      engine.evaluate(
        (selector, spaces) => {
          const text = document.querySelector<HTMLElement>(selector);
          const shown = text?.textContent?.match(/\p{Script=Han}{0,3}\d+\p{Script=Han}{1,3}/u)?.[0] ?? "";
          const line = document.createElement("p");
          line.id = "line";
          line.textContent = shown;
          line.lang = document.documentElement.lang;
          Object.assign(line.style, {
            ...{
              position: "fixed",
              inset: "0",
              zIndex: "9",
              margin: "0",
              padding: "20px",
              textAlign: "start",
            },
            ...{ textIndent: "0", fontSize: "60px", whiteSpace: "nowrap", color: "#000", background: "#fff" },
          });
          line.style.setProperty("text-autospace", spaces);
          document.querySelector("#line")?.remove();
          text?.closest("[lang]")?.append(line);
          return shown;
        },
        selector,
        spaces,
      );
    expect(await show("no-autospace")).toMatch(/\d/);
    const apart = await inkColumns(await engine.screenshot());
    await show("normal");
    expect(await inkColumns(await engine.screenshot())).toBeGreaterThanOrEqual(apart);
  });
}

/** How many groups of columns with ink, each apart from the next, the top left of a picture has. */
async function inkColumns(picture: Buffer): Promise<number> {
  const { data, info } = await sharp(picture)
    .extract({ left: 0, top: 0, width: 900, height: 160 })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const isInk = Array.from({ length: info.width }, (_, x) =>
    Array.from({ length: info.height }, (_, y) => data[y * info.width + x] ?? 255).some((grey) => grey < 160),
  );
  return isInk.filter((ink, x) => ink && !isInk[x - 1]).length;
}
