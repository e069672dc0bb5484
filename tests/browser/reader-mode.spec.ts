import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { WORDS } from "../../src/i18n/words.ts";
import { expect, test } from "./site.ts";

const { resolve } = createRequire(import.meta.url);
const readability = await readFile(resolve("@mozilla/readability/Readability.js"), "utf8");

/** The text of an article on its page, and in a reader mode or read-later tool, without white space. */
interface Reading {
  blocks: string[];
  /** Ids of blocks, which may be words of the text as well. */
  addresses: string[];
  kept: string;
}

/** In a page without a policy, which readability would break by taking the page apart. */
const read = (html: string) => `(() => {
  ${readability};
  const document = new DOMParser().parseFromString(${JSON.stringify(html)}, "text/html");
  const words = (element) => element.textContent.replace(/\\s+/g, "");
  const blocks = [...document.querySelectorAll(".prose .block")].map((block) => {
    const copy = block.cloneNode(true);
    for (const label of copy.querySelectorAll(".behind")) label.remove();
    return words(copy);
  });
  const addresses = [...document.querySelectorAll(".address")].map(({ dataset }) => dataset.id);
  const article = new Readability(document).parse();
  return { blocks: blocks.filter(Boolean), addresses, kept: article?.textContent.replace(/\\s+/g, "") ?? "" };
})()`;

/** Labels among the text that are no part of it. */
const LABELS = Object.values(WORDS).flatMap(({ blockAddress, translationBehind }) =>
  [blockAddress, translationBehind].map((label) => label.replace(/\s+/g, "")),
);

test("a reader mode keeps every block of every article, and no address or label", async ({
  page,
  context,
  request,
}) => {
  test.setTimeout(120_000);
  const sitemap = await (await request.get("sitemap.xml")).text();
  const articles = Array.from(
    sitemap.matchAll(/<loc>([^<]+)<\/loc>/g),
    ([, url = ""]) => new URL(url).pathname,
  ).filter((path) => path.includes("/articles/"));
  expect(articles.length).toBeGreaterThan(10);
  // The tab in front loads several times as fast.
  const front = await context.newPage();
  const faults: string[] = [];
  for (const path of articles) {
    await front.goto(path);
    const html = await front.content();
    const { blocks, addresses, kept } = await page.evaluate<Reading>(read(html));
    const missing = blocks.filter((block) => !kept.includes(block));
    const added = [
      ...LABELS.filter((label) => kept.includes(label)),
      ...addresses.filter((id) => kept.includes(id) && !blocks.join("").includes(id)),
    ];
    console.info(`${path}: ${blocks.length - missing.length} of ${blocks.length} blocks`);
    if (missing.length > 0) faults.push(`${path} lacks ${missing.join(" / ")}`);
    if (added.length > 0) faults.push(`${path} has ${added.join(" / ")}`);
  }
  expect(faults).toEqual([]);
});
