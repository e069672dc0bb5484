import { cp, mkdtemp, readFile, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { loadContent } from "../../src/content/load.ts";
import type { ReleaseInWork } from "../../src/release/steps/release-in-work.ts";
import { searchEntry } from "../../src/release/verify/search-items.ts";
import { verifyRelease } from "../../src/release/verify/verify-release.ts";
import { copyLinked, FIXTURES, replaceFile, SITE, SITE_URL } from "./site.ts";

const ITEM = "harbour-plan";
const { archive } = await loadContent(FIXTURES);
if (!archive) throw new Error("the fixtures have errors");
/** The items in the order of their numbers. */
const IDS = archive.articles.map(({ id }) => id);
const LAST = IDS.at(-1);

/** A copy of the built site as its maker has it before it verifies it. */
async function copyOfSite(): Promise<ReleaseInWork> {
  const folder = await mkdtemp(join(tmpdir(), "qiaobao-inventory-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await copyLinked(SITE, folder);
  return {
    folder,
    content: FIXTURES,
    archive: archive as NonNullable<typeof archive>,
    base: "/",
    site: SITE_URL,
    inline: { scripts: [], styles: [] },
    former: "",
    purge: false,
    compress: false,
    pageCache: null,
  };
}

const replace = (path: string, before: string | RegExp, after: string) => async (folder: string) => {
  const text = await readFile(join(folder, path), "utf8");
  expect(text).toMatch(before);
  await replaceFile(join(folder, path), text.replace(before, after));
};
const remove = (path: string) => (folder: string) => rm(join(folder, path), { recursive: true });
const copy = (from: string, to: string) => (folder: string) =>
  cp(join(folder, from), join(folder, to), { recursive: true });
const move = (from: string, to: string) => (folder: string) => rename(join(folder, from), join(folder, to));
/** Changes a file of the search that calls items by their numbers. */
const change =
  (path: string, text: (data: { days: string[] } & unknown[]) => unknown) => async (folder: string) => {
    const file = join(folder, "search-data", (await searchEntry(folder)).folder, path);
    await replaceFile(file, JSON.stringify(text(JSON.parse(await readFile(file, "utf8")))));
  };

test("a complete site has everything that its archive has", async () => {
  const { counts, faults } = await verifyRelease(await copyOfSite());
  expect(faults).toEqual([]);
  expect(counts[0]?.found).toContain(`/zh/articles/${ITEM}/`);
});

/** Damages of different files, and the faults that each leads to. */
const DAMAGES: [what: string, tamper: (folder: string) => Promise<unknown>, faults: string[]][] = [
  ["a page", remove(`zh/articles/${ITEM}`), [`item pages: 缺少 missing /zh/articles/${ITEM}/`]],
  [
    "the note of a name",
    replace(`articles/${ITEM}/index.json`, '"smart-port":{', '"smart-port-2":{'),
    [
      `notes of names: 缺少 missing ${ITEM} zh-Hans smart-port`,
      `notes of names: 多出 surplus ${ITEM} zh-Hans smart-port-2`,
    ],
  ],
  [
    "the version of the texts",
    replace(
      `articles/${ITEM}/index.json`,
      '"retired":{},"version":"2e026dd43b0d"',
      '"retired":{},"version":""',
    ),
    [`versions of texts: 缺少 missing ${ITEM}@2e026dd43b0d`, `versions of texts: 多出 surplus ${ITEM}@`],
  ],
  [
    "one page too many",
    copy("en/about", "en/articles/about"),
    ["item pages: 多出 surplus /en/articles/about/"],
  ],
  [
    "a block",
    replace(`en/articles/${ITEM}/index.html`, ' id="p2"', ' id="x2"'),
    [`en/articles/${ITEM}/index.html 缺少段落 lacks block ^p2`],
  ],
  [
    "a card",
    move(`articles/${ITEM}.png`, "articles/other.png"),
    [`cards: 缺少 missing /articles/${ITEM}.png`, "cards: 多出 surplus /articles/other.png"],
  ],
  [
    "an address in the sitemap",
    replace("sitemap.xml", /<url><loc>[^<]*\/en\/articles\/harbour-plan\/.*?<\/url>/, ""),
    [`sitemap: 缺少 missing https://port.example/en/articles/${ITEM}/`],
  ],
  ["a feed's entry", replace("zh/rss.xml", /<item>.*?<\/item>/s, ""), ["feed /zh/rss.xml: 缺少 missing"]],
  [
    "a feed's entry twice",
    replace("en/rss.xml", /<item>.*?<\/item>/s, "$&$&"),
    ["feed /en/rss.xml: 多出 surplus"],
  ],
  [
    "a text for the result list",
    remove(`search-data/text/en/${ITEM}.json`),
    [`search texts: 缺少 missing text/en/${ITEM}.json en`],
  ],
  [
    "one of two texts in a file",
    replace(`search-data/text/zh/${ITEM}.json`, /,"zh-Hant":\{.*\}/s, "}"),
    [`search texts: 缺少 missing text/zh/${ITEM}.json zh-Hant`],
  ],
  [
    "an item of the facets",
    change("facets.json", ({ days, ...rest }) => ({ ...rest, days: days.slice(0, -1) })),
    [`facets: 缺少 missing ${LAST}`],
  ],
  [
    "one headline too many",
    change("headline-pinyin/0.json", (headlines) => [...headlines, ["", "", [IDS.length, 0]]]),
    [`headline sounds: 多出 surplus #${IDS.length}`],
  ],
  ["a topic", remove("zh/topics/city"), ["topic pages: 缺少 missing /zh/topics/city/"]],
  [
    "a page about the archive",
    remove("zh-hant/about"),
    ["pages about the archive: 缺少 missing /zh-hant/about/"],
  ],
];

test("of a site with damages, each is missed by its name", async () => {
  const site = await copyOfSite();
  for (const [, tamper] of DAMAGES) await tamper(site.folder);
  const { faults: all } = await verifyRelease(site);
  // Links to what is gone are reported page by page.
  const found = all.filter((fault) => !/ leads nowhere$| there is no such place$/.test(fault));
  for (const [what, , faults] of DAMAGES)
    for (const fault of faults)
      expect(
        found.filter((one) => one.includes(fault)),
        what,
      ).toHaveLength(1);
  expect(found).toHaveLength(DAMAGES.flatMap(([, , faults]) => faults).length);
});

test("a lost part of the index stops the release, and is named", async () => {
  const site = await copyOfSite();
  const { folder } = await searchEntry(site.folder);
  await rm(join(site.folder, "search-data", folder, "pagefind/index"), { recursive: true });
  await expect(verifyRelease(site)).rejects.toThrow(/\.pf_index/);
});

test("an index of another archive is refused item by item", async () => {
  const site = await copyOfSite();
  const articles = site.archive.articles.flatMap((article) => {
    if (article.id === IDS[0]) return [];
    return article.id === ITEM ? [{ ...article, translated: null, translation: null }] : [article];
  });
  const { faults } = await verifyRelease({ ...site, archive: { ...site.archive, articles } });
  expect(faults).toContain(`英文索引 English index: 多出 surplus ${ITEM}`);
  for (const kind of [
    "检索的文章 items of the search",
    "中文索引 Chinese index",
    "筛选 facets",
    "标题拼音 headline sounds",
  ])
    expect(faults).toContain(`${kind}: 多出 surplus ${IDS[0]}`);
});
