import { parse } from "node-html-parser";
import { expect, test } from "vitest";
import { BASED, fileOf, pagesOf, SITE, SITE_URL } from "./site.ts";

const ITEM = "twin-harbours";

/** The `hreflang` addresses of a page, by tag. */
async function alternatesOf(folder: string, page: string): Promise<Record<string, string>> {
  const root = parse(await fileOf(folder, page));
  return Object.fromEntries(
    root
      .querySelectorAll('link[rel="alternate"][hreflang]')
      .map((link) => [link.getAttribute("hreflang") ?? "", link.getAttribute("href") ?? ""]),
  );
}

test("an item names its three languages and, for all others, the page with both", async () => {
  const expected = {
    "zh-Hans": `${SITE_URL}zh/articles/${ITEM}/`,
    "zh-Hant": `${SITE_URL}zh-hant/articles/${ITEM}/`,
    en: `${SITE_URL}en/articles/${ITEM}/`,
    "x-default": `${SITE_URL}articles/${ITEM}/`,
  };
  for (const page of [
    `zh/articles/${ITEM}`,
    `zh-hant/articles/${ITEM}`,
    `en/articles/${ITEM}`,
    `articles/${ITEM}`,
  ]) {
    expect(await alternatesOf(SITE, `${page}/index.html`), page).toEqual(expected);
  }
});

test("hreflang is mutual: every page named as an alternate names the others back", async () => {
  for (const page of await pagesOf(SITE)) {
    const alternates = await alternatesOf(SITE, page);
    for (const url of Object.values(alternates)) {
      const other = `${url.slice(SITE_URL.length)}index.html`;
      expect(await alternatesOf(SITE, other), `${page} → ${other}`).toEqual(alternates);
    }
  }
});

/** The pages of a site, except for those at former addresses, which lead to others. */
async function ownPages(folder: string): Promise<string[]> {
  const pages = await pagesOf(folder);
  const texts = await Promise.all(pages.map((page) => fileOf(folder, page)));
  return pages.filter((_, index) => !texts[index]?.includes('http-equiv="refresh"'));
}

test("each page says which address it is cited by, below the base path where there is one", async () => {
  for (const [folder, root] of [
    [SITE, SITE_URL],
    [BASED, "https://based.example/archive/"],
  ] as const) {
    for (const page of (await ownPages(folder)).filter((path) => !path.includes("404"))) {
      const canonical = parse(await fileOf(folder, page)).querySelector('link[rel="canonical"]');
      expect(canonical?.getAttribute("href"), page).toBe(root + page.replace(/index\.html$/, ""));
    }
  }
});

test("the sitemap lists every page for readers that has an address, with its alternates", async () => {
  const sitemap = parse(await fileOf(SITE, "sitemap.xml"));
  const listed = sitemap.querySelectorAll("loc").map(({ text }) => text);
  const pages = (await ownPages(SITE)).filter(
    (path) => !/404|\/(search|concordance|status|editing|cite)\//.test(path),
  );
  expect(listed.sort()).toEqual(pages.map((path) => `${SITE_URL}${path.replace(/index\.html$/, "")}`).sort());
  expect(sitemap.querySelectorAll('[hreflang="zh-Hant"]').length).toBeGreaterThan(0);
});

test("search engines skip the pages for editors: the guide and the state of the translations", async () => {
  for (const language of ["zh", "zh-hant", "en"])
    for (const name of ["status", "editing"]) {
      const page = parse(await fileOf(SITE, `${language}/${name}/index.html`));
      expect(page.querySelector('meta[name="robots"]')?.getAttribute("content")).toBe("noindex");
    }
  expect(await fileOf(SITE, "zh/index.html")).not.toContain("noindex");
});

test("JSON-LD gives an estimated date as an estimate", async () => {
  const script = parse(await fileOf(SITE, `zh/articles/${ITEM}/index.html`)).querySelector(
    'script[type="application/ld+json"]',
  );
  const data = JSON.parse(script?.text ?? "");
  expect(data).toMatchObject({
    "@type": "NewsArticle",
    headline: "两地各具特色互补性强合作潜力巨大 双港携手打造一流航运中心",
    inLanguage: "zh-Hans",
    temporal: "2021-01~",
  });
  expect(data).not.toHaveProperty("datePublished");
});

test("each language has a feed of its items with absolute addresses", async () => {
  for (const [path, title] of [
    ["zh", "港报文库"],
    ["zh-hant", "港報文庫"],
    ["en", "Port Archive"],
  ]) {
    const feed = parse(await fileOf(SITE, `${path}/rss.xml`));
    expect(feed.querySelector("channel > title")?.text).toBe(title);
    const ids = feed.querySelectorAll("item > guid").map(({ text }) => text);
    expect(ids).toContain(`${SITE_URL}${path}/articles/${ITEM}/`);
  }
});

test("robots.txt leads to the sitemap", async () => {
  expect(await fileOf(BASED, "robots.txt")).toContain("Sitemap: https://based.example/archive/sitemap.xml");
});

test("browsers can add the archive as a search engine in each language", async () => {
  for (const path of ["zh", "zh-hant", "en"]) {
    const page = parse(await fileOf(BASED, `${path}/index.html`));
    const link = page.querySelector('link[rel="search"]')?.getAttribute("href");
    expect(link).toBe(`https://based.example/archive/${path}/opensearch.xml`);
    const description = await fileOf(BASED, `${path}/opensearch.xml`);
    expect(description).toContain(`template="https://based.example/archive/${path}/search/?q={searchTerms}"`);
    expect(description).toContain("<InputEncoding>UTF-8</InputEncoding>");
  }
});

test("a page lists the section and the edition that an item was printed in", async () => {
  const factsOn = async (path: string) => {
    const page = parse(await fileOf(SITE, `${path}/articles/lantern-festival/index.html`));
    return page.querySelectorAll("dt").map((label) => `${label.text}: ${label.nextElementSibling?.text}`);
  };
  expect(await factsOn("zh")).toEqual(expect.arrayContaining(["版面: 城事", "版本: 早版"]));
  expect(await factsOn("zh-hant")).toEqual(expect.arrayContaining(["版面: 城事", "版本: 早版"]));
  expect(await factsOn("en")).toEqual(expect.arrayContaining(["Section: City", "Edition: Morning edition"]));
});
