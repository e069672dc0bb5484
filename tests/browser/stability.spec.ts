import type { Page } from "@playwright/test";
import { expect, PAGES, test } from "./site.ts";
import { cutAnywhere, cutText, cutTop, loadPieceByPiece, painted } from "./slow-page.ts";

const SCREENS = [
  { name: "phone", width: 390, height: 844 },
  { name: "desktop", width: 1280, height: 900 },
];

/** Choices of a reader on an earlier page, each different from the default. */
const CHOICES = { view: "en", names: "off", vertical: "on" };

/** Pages of which each has another top. */
const TOPS = [
  "/",
  "/zh/",
  "/articles/harbour-plan/",
  "/zh-hant/articles/harbour-plan/",
  "/en/articles/twin-harbours/",
  "/en/dates/",
  "/zh/names/",
  "/zh/search/",
  "/en/status/",
];

/** Pages of which each has other lists and forms. */
const CUT = [
  ...TOPS,
  "/zh/articles/every-block/",
  "/en/articles/ferry-timetable/",
  "/zh/names/new-harbour/",
  "/en/names/port-authority/",
  "/zh/topics/",
  "/zh/changes/",
  "/en/data/",
  "/en/timeline/",
  "/zh/concordance/",
  "/en/verify/",
];

/** Ways in which the text of a page may come in pieces, and the shifts that count. */
const WAYS = [
  {
    title: "nothing moves while the top of a page comes thing by thing",
    paths: TOPS,
    cut: cutTop,
    counted: "shifted",
  },
  {
    title: "nothing moves but the line being written, wherever a page is cut",
    paths: CUT,
    cut: cutAnywhere,
    counted: "elsewhere",
  },
] as const;

/**
 * Adds up how far things moved, whatever moved them: all, and all but in the line that the page ended with when it was
 * painted before. Words of a centred or justified line make room for those that come, and so do columns of a table,
 * which counts as one line.
 */
function watchShifts(): void {
  Object.assign(window, { shifted: 0, elsewhere: 0 });
  const frames: { time: number; line: Element | null }[] = [];
  const lastLine = (): Element | null => {
    let node: Node = document.documentElement;
    while (node.lastChild) node = node.lastChild;
    const last = node instanceof Element ? node : node.parentElement;
    let line = last?.closest("label, table") ?? last;
    while (line && /^(inline|contents|none)/.test(getComputedStyle(line).display)) line = line.parentElement;
    return line;
  };
  const noteFrame = (time: number) => {
    const isLoading = document.readyState === "loading";
    frames.push({ time, line: isLoading ? lastLine() : null });
    if (isLoading || frames.at(-2)?.line) requestAnimationFrame(noteFrame);
  };
  requestAnimationFrame(noteFrame);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, sources } = entry as PerformanceEntry & {
        value: number;
        sources: { node: Node | null }[];
      };
      const before = frames.findLastIndex(({ time }) => time <= entry.startTime) - 1;
      const line = frames[before]?.line;
      window.shifted += value;
      if (!line || sources.length === 0 || !sources.every(({ node }) => line.contains(node)))
        window.elsewhere += value;
    }
  }).observe({ type: "layout-shift", buffered: true });
}

declare global {
  interface Window {
    shifted: number;
    elsewhere: number;
  }
}

/** True for a page that loads nothing else: pictures, which the editors' guide has too, come when they are near. */
const isSingle = (path: string) => !/\?q=|\/editing\/|every-block/.test(path);

/** Opens each page and returns those on which something moved. */
async function shifting(page: Page, paths: readonly string[]): Promise<string[]> {
  await page.addInitScript(watchShifts);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  const found: string[] = [];
  // What a search still asks for would count for the next page.
  for (const path of [...paths.filter(isSingle), ...paths.filter((path) => !isSingle(path))]) {
    asked.length = 0;
    await page.goto(path);
    if (isSingle(path))
      expect(
        asked.filter((url) => !url.endsWith("/icon.svg")),
        "only the page",
      ).toEqual([page.url()]);
    if (path.includes("?q="))
      await expect(page.locator("qb-search, qb-concordance, qb-timeline")).toHaveAttribute(
        "data-state",
        "done",
      );
    found.push(...(await shifts(page, path, "elsewhere")));
  }
  return found;
}

/** How far things moved on the page, if they did. */
async function shifts(
  page: Page,
  path: string,
  kind: "shifted" | "elsewhere" = "shifted",
): Promise<string[]> {
  await painted(page);
  const shifted = await page.evaluate((kind) => window[kind], kind);
  return shifted > 0 ? [`${path}: ${shifted}`] : [];
}

for (const { name, ...viewport } of SCREENS) {
  test.describe(`on a ${name}`, () => {
    test.use({ viewport });

    test("nothing moves while a page loads, which requests only itself and its icon, or results come", async ({
      page,
    }) => {
      test.setTimeout(120_000);
      const searches = ["/zh/search/?q=新港&sort=oldest", "/en/search/?q=nothing-such"];
      expect(await shifting(page, [...PAGES, ...searches])).toEqual([]);
    });

    test("nothing moves where a reader's kept choices apply", async ({ page }) => {
      await page.addInitScript((choices) => Object.assign(localStorage, choices), CHOICES);
      const articles = PAGES.filter((path) => path.includes("/articles/"));
      expect(articles.length).toBeGreaterThan(3);
      expect(await shifting(page, articles)).toEqual([]);
      await expect(page.locator("#mark-names")).not.toBeChecked();
    });
  });

  for (const [choices, kept] of Object.entries({ "no kept choices": {}, "kept choices": CHOICES })) {
    test(`nothing moves while a page comes piece by piece, on a ${name} with ${choices}`, async ({
      page,
      request,
    }) => {
      test.setTimeout(120_000);
      await page.setViewportSize(viewport);
      await page.addInitScript((choices) => Object.assign(localStorage, choices), kept);
      await page.addInitScript(watchShifts);
      const found: string[] = [];
      let loaded = 0;
      for (const path of PAGES.filter((path) => !path.includes("?q="))) {
        const html = await (await request.get(path)).text();
        // On other pages there is nothing that a kept choice could change.
        if (kept === CHOICES && !html.includes("data-keep")) continue;
        await loadPieceByPiece(page, cutText(html));
        found.push(...(await shifts(page, path)));
        loaded++;
      }
      expect(loaded).toBeGreaterThan(5);
      expect(found).toEqual([]);
    });
  }

  for (const { title, paths, cut, counted } of WAYS)
    test(`${title}, on a ${name}`, async ({ page, request }) => {
      test.setTimeout(120_000);
      await page.setViewportSize(viewport);
      await page.addInitScript(watchShifts);
      const found: string[] = [];
      for (const [number, path] of paths.entries()) {
        await loadPieceByPiece(page, cut(await (await request.get(path)).text(), number));
        found.push(...(await shifts(page, path, counted)));
      }
      expect(found).toEqual([]);
    });
}
