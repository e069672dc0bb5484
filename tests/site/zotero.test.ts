import { parse } from "node-html-parser";
import { describe, expect, test } from "vitest";
import { fileOf, pagesOf, SITE, SITE_URL } from "./site.ts";

/** The tags that Zotero reads in the head of a page: of each name, all contents. */
async function tagsOf(page: string): Promise<Record<string, string[]>> {
  const metas = parse(await fileOf(SITE, page)).querySelectorAll("meta[name]");
  const tags = metas
    .map((meta) => [meta.getAttribute("name") ?? "", meta.getAttribute("content") ?? ""] as const)
    .filter(([name]) => /^(?:z:|DC\.|bib:|citation_)/.test(name));
  const byName = Object.groupBy(tags, ([name]) => name);
  return Object.fromEntries(
    Object.entries(byName).map(([name, own = []]) => [name, own.map(([, content]) => content)]),
  );
}

const VERSION = expect.stringMatching(/^harbour-plan@[0-9a-f]{12}$/);

describe("an item's page has the tags that make a newspaper article in Zotero, and no other", () => {
  const common = {
    "z:itemType": ["newspaperArticle"],
    "DC.rights": ["https://rightsstatements.org/vocab/CNE/1.0/"],
    "DC.identifier": [`${SITE_URL}articles/harbour-plan/`],
    "DC.date": ["2021-01~"],
    "z:date": ["2021-01"],
    "z:archiveLocation": [VERSION],
    "z:url": [`${SITE_URL}articles/harbour-plan/`],
  };

  test("in Chinese", async () => {
    expect(await tagsOf("zh/articles/harbour-plan/index.html")).toEqual({
      ...common,
      "DC.title": ["新港市政府出台《若干意见》 加快建设智慧港口和数字渔市 2025年将建成 新港成为湾区港口标杆"],
      "DC.source": ["港报"],
      "DC.creator": ["港报"],
      "DC.language": ["zh-CN"],
      "bib:authors": ["港报,"],
      "z:archive": ["港报文库"],
      "z:abstractNote": [expect.stringMatching(/^新港市政府近日印发/)],
      "z:shortTitle": ["2025年将建成 新港成为湾区港口标杆"],
      "z:extra": [expect.stringMatching(/^issued: 2021-01~\nversion: harbour-plan@[0-9a-f]{12}$/)],
    });
  });

  test("in English, with the translator and the title of the original", async () => {
    expect(await tagsOf("en/articles/harbour-plan/index.html")).toEqual({
      ...common,
      "DC.title": [expect.stringMatching(/By 2025, New Harbour to be a benchmark/)],
      "DC.source": ["Port Daily"],
      "DC.creator": ["Port Daily"],
      "DC.language": ["en-GB"],
      "bib:authors": ["Port Daily,"],
      "z:translators": ["The Archive,"],
      "z:archive": ["Port Archive"],
      "z:abstractNote": [expect.stringMatching(/^The New Harbour municipal government/)],
      "z:shortTitle": ["By 2025, New Harbour to be a benchmark for the ports of the bay"],
      "z:extra": [
        expect.stringMatching(
          /^issued: 2021-01~\noriginal-title: 2025年将建成 新港成为湾区港口标杆\nversion: harbour-plan@[0-9a-f]{12}$/,
        ),
      ],
    });
  });

  test("with a person, place, page, section and edition where they are known", async () => {
    expect(await tagsOf("en/articles/lantern-festival/index.html")).toMatchObject({
      "bib:authors": ["Zhou, Xiaofan"],
      "DC.creator": ["Zhou Xiaofan"],
      "DC.date": ["2021-02-26/2021-02-28"],
      "z:date": ["2021-02"],
      "z:place": ["New Harbour"],
      "z:pages": ["4"],
      "z:section": ["City"],
      "z:edition": ["Morning edition"],
    });
    expect(await tagsOf("zh-hant/articles/lantern-festival/index.html")).toMatchObject({
      "bib:authors": ["周小帆,"],
      "z:section": ["城事"],
    });
  });

  test("without what is not known", async () => {
    const tags = await tagsOf("zh/articles/ferry-timetable/index.html");
    for (const name of ["DC.creator", "bib:authors", "z:pages", "z:section", "z:edition", "z:translators"])
      expect(tags, name).not.toHaveProperty([name]);
  });
});

test("no page has citation_* tags, and none of an item has COinS, which would win over its tags", async () => {
  for (const page of await pagesOf(SITE)) {
    const html = await fileOf(SITE, page);
    expect(html, page).not.toContain("citation_journal_title");
    expect(html, page).not.toContain("unapi");
    if (/articles\//.test(page)) expect(html, page).not.toContain("Z3988");
  }
});

test("a topic lists its items as COinS, for Zotero to offer them", async () => {
  const spans = parse(await fileOf(SITE, "en/topics/harbour/index.html")).querySelectorAll("span.Z3988");
  const items = spans.map(
    (span) => new URLSearchParams(span.getAttribute("title")?.replaceAll("&amp;", "&")),
  );
  const plan = items.find((item) => item.get("rft.identifier") === `${SITE_URL}articles/harbour-plan/`);
  expect(Object.fromEntries(plan ?? [])).toEqual({
    ctx_ver: "Z39.88-2004",
    rft_val_fmt: "info:ofi/fmt:kev:mtx:dc",
    "rft.type": "newspaperArticle",
    "rft.title": expect.stringContaining("By 2025"),
    "rft.source": "Port Daily",
    "rft.date": "2021-01",
    "rft.language": "en-GB",
    "rft.aucorp": "Port Daily",
    "rft.identifier": `${SITE_URL}articles/harbour-plan/`,
  });
});

test("the search has the COinS of each item beside its text, for results to show", async () => {
  const { coins } = JSON.parse(await fileOf(SITE, "search-data/text/en/harbour-plan.json")).en;
  const fields = new URLSearchParams(coins);
  expect(fields.get("rft.type")).toBe("newspaperArticle");
  expect(fields.get("rft.title")).toContain("By 2025");
  expect(fields.has("rft.identifier")).toBe(false);
});
