import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import type { Serving } from "../../src/release/serve.ts";
import { DESKTOP, type Engine, PHONE, type Running } from "./engine.ts";
import { SITE } from "./engines.ts";

const WIDTHS = [320, 360, 768, 1280];

/** One page of each kind: the first of the sitemap that has the same address except for ids. */
async function pagesOfEachKind(): Promise<string[]> {
  const sitemap = await readFile(join(SITE, "sitemap.xml"), "utf8");
  const paths = Array.from(sitemap.matchAll(/<loc>([^<]+)<\/loc>/g), ([, url = ""]) => new URL(url).pathname);
  const kinds = new Map<string, string>();
  for (const path of paths) {
    const kind = path.replace(/(articles|topics|names\/(?:pinyin|english|kind)|names)\/[^/]+/, "$1/*");
    if (!kinds.has(kind)) kinds.set(kind, path);
  }
  return [...kinds.values(), "/404.html"];
}

const paths = await pagesOfEachKind();

/** Tests of every kind of page. */
export function testPages(running: () => Running): void {
  let engine: Engine;
  let site: Serving;
  beforeAll(() => {
    ({ engine, site } = running());
  });

  test.each(paths)("%s opens without an error and never scrolls sideways", async (path) => {
    await engine.open(new URL(path, site.url).href, PHONE);
    for (const width of WIDTHS) {
      await engine.resize({ width, height: 800 });
      const sideways = await engine.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
      expect(sideways, `at ${width} px`).toBeLessThanOrEqual(0);
    }
    expect(await engine.evaluate(() => (globalThis as unknown as { failures: string[] }).failures)).toEqual(
      [],
    );
  });

  test.each(["/zh/", "/zh-hant/", "/en/"])(
    "on %s every control is inside the window of a phone",
    async (path) => {
      await engine.open(new URL(path, site.url).href, PHONE);
      const outside = await engine.evaluate(() =>
        [...document.querySelectorAll("a, button, input, select, summary")]
          .filter((control) => control.checkVisibility())
          .filter((control) => {
            const { left, right, width } = control.getBoundingClientRect();
            return width > 1 && (left < 0 || right > innerWidth + 1);
          })
          .map((control) => control.outerHTML.slice(0, 120)),
      );
      expect(outside).toEqual([]);
    },
  );

  test("the pages are laid out: styles apply and text has a size", async () => {
    await engine.open(new URL("/zh/", site.url).href, DESKTOP);
    const { size, paper, seal } = await engine.evaluate(() => {
      const style = getComputedStyle(document.body);
      return {
        size: Number.parseFloat(style.fontSize),
        paper: getComputedStyle(document.documentElement).backgroundColor,
        seal: document.querySelector<SVGUseElement>("header use")?.getBBox().width,
      };
    });
    expect(size).toBeGreaterThan(12);
    expect(seal).toBe(128);
    expect(paper).not.toBe("rgba(0, 0, 0, 0)");
  });
}
