import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type HTMLElement, parse } from "node-html-parser";
import sharp from "sharp";
import { expect, test } from "vitest";
import { BASED, fileOf, pagesOf, SITE, SITE_URL } from "./site.ts";

const ITEM = "twin-harbours";

const meta = (page: HTMLElement, name: string) =>
  page.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute("content") ?? "";

for (const [name, folder, root] of [
  ["at the root", SITE, SITE_URL],
  ["under a base path", BASED, "https://based.example/archive/"],
] as const) {
  test(`${name}, every page has a social card of the stated size, and its text alternative`, async () => {
    const weights = new Map<string, number>();
    for (const path of await pagesOf(folder)) {
      const page = parse(await fileOf(folder, path));
      const address = meta(page, "og:image");
      expect(address.startsWith(root), path).toBe(true);
      const file = await readFile(join(folder, address.slice(root.length)));
      const { width, height } = await sharp(file).metadata();
      expect([String(width), String(height)], path).toEqual([
        meta(page, "og:image:width"),
        meta(page, "og:image:height"),
      ]);
      expect(meta(page, "og:image:alt"), path).not.toBe("");
      expect(meta(page, "twitter:card"), path).toBe("summary_large_image");
      weights.set(address, file.length);
    }
    const heaviest = Math.max(...weights.values());
    console.info(`${weights.size} social cards, the heaviest of ${(heaviest / 1024).toFixed(1)} KB`);
    expect(heaviest).toBeLessThanOrEqual(60 * 1024);
  });
}

test("an item has one card, described in the language of each page", async () => {
  const cards = await Promise.all(
    ["zh/", "zh-hant/", "en/", ""].map(async (language) => {
      const page = parse(await fileOf(SITE, `${language}articles/${ITEM}/index.html`));
      return [meta(page, "og:image"), meta(page, "og:image:alt")];
    }),
  );
  expect(cards.map(([address]) => new URL(address ?? "").pathname)).toEqual([
    ...Array<string>(4).fill(`/articles/${ITEM}.png`),
  ]);
  expect(cards[1]?.[1]).toBe("港報文庫 · 雙港攜手打造一流航運中心 · 港報 · 約2021年1月（推定）");
});

test("structured data names the card as the item's thumbnail", async () => {
  const page = parse(await fileOf(SITE, `en/articles/${ITEM}/index.html`));
  const data = JSON.parse(page.querySelector('script[type="application/ld+json"]')?.text ?? "{}");
  expect(data.thumbnailUrl).toBe(meta(page, "og:image"));
  expect(data.image).toBeUndefined();
});
