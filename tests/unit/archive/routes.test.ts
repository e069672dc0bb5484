import { expect, test } from "vitest";
import { listPages } from "../../../src/archive/list-pages.ts";
import {
  alternatesOf,
  cardPath,
  FEED_FORMATS,
  feedPath,
  itemAlternates,
  listPaths,
  RESERVED_PAGES,
  SECTION_NAMES,
  SECTIONS,
  sectionAddress,
  sectionPath,
  topicPath,
} from "../../../src/archive/routes.ts";
import { LANGUAGES } from "../../../src/text/language.ts";

test("no page about the archive can take the path of a section", () => {
  for (const section of SECTION_NAMES)
    for (const language of LANGUAGES) {
      const [, , name] = sectionPath(language, section).split("/");
      expect(name === "" || RESERVED_PAGES.includes(name ?? ""), section).toBe(true);
    }
});

test("all paths are different", () => {
  const paths = LANGUAGES.flatMap((language) => [
    ...SECTION_NAMES.map((section) => sectionPath(language, section)),
    ...FEED_FORMATS.map((format) => feedPath(language, format)),
    topicPath(language, "x"),
  ]);
  expect(new Set(paths).size).toBe(paths.length);
});

test("search engines do not list what is for editors", () => {
  for (const section of SECTION_NAMES) {
    const { hidden, alternates } = sectionAddress("en", section);
    expect(hidden && SECTIONS[section].inSitemap, section).toBe(false);
    expect(Object.keys(alternates), section).toEqual(expect.arrayContaining([...LANGUAGES]));
  }
});

test("the front page of each language has the bilingual one beside it", () => {
  expect(sectionAddress("zh-Hant", "front")).toEqual({
    path: "/zh-hant/",
    alternates: { "zh-Hans": "/zh/", "zh-Hant": "/zh-hant/", en: "/en/", "x-default": "/" },
    hidden: false,
  });
});

test("a later page of a section leads to the same page in the other languages, and has none in both", () => {
  const page = sectionAddress("en", "data", 2);
  expect(page.path).toBe("/en/data/page/2/");
  expect(page.alternates).toEqual(alternatesOf((language) => sectionPath(language, "data", 2)));
  expect(sectionAddress("en", "data").alternates).toMatchObject({ en: "/en/data/", "x-default": "/data/" });
  const paths = listPaths(listPages(["a", "b"], 1));
  expect(paths.map(({ params: { lang, list }, props: { page } }) => [lang, list, page.items])).toEqual([
    ["zh", undefined, ["a"]],
    ["zh", "page/2", ["b"]],
    ["zh-hant", undefined, ["a"]],
    ["zh-hant", "page/2", ["b"]],
    ["en", undefined, ["a"]],
    ["en", "page/2", ["b"]],
  ]);
});

test("an item without translation has no English page", () => {
  expect(itemAlternates("x", ["zh-Hans", "zh-Hant"])).toEqual({
    "zh-Hans": "/zh/articles/x/",
    "zh-Hant": "/zh-hant/articles/x/",
    "x-default": "/articles/x/",
  });
  expect(alternatesOf((language) => topicPath(language, "y")).en).toBe("/en/topics/y/");
});

test("a card is beside its page", () => {
  expect([cardPath("/zh/"), cardPath("/zh/articles/x/")]).toEqual(["/zh.png", "/zh/articles/x.png"]);
});
