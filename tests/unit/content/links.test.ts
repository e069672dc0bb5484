import { describe, expect, it } from "vitest";
import { EN, en, ZH, zh } from "../../fixtures/bad/valid-archive.ts";
import { problemsWith, readWith } from "./content-tree.ts";

const linking = (url: string) => ({
  [ZH]: zh({ source: null }, `昨日，[新港](${url})开航。 ^p1\n\n首航30艘船。 ^p2\n`),
  [EN]: en({ translationOf: null }),
  "pages/about.zh.md": "---\ntitle: 关于\n---\n\n说明。 ^p1\n",
});

const errorsWith = async (url: string) =>
  (await problemsWith(linking(url))).filter((line) => line.startsWith("error"));

describe("a link within the archive", () => {
  it.each([
    ...["#p2", "/articles/harbour/#p1", "/zh/articles/harbour/", "/en/articles/harbour/#p2", "../harbour/"],
    ...["/zh-hant/about/#p1", "/en/about", "/", "/zh/", "/zh/dates/", "/en/topics/shipping/", "?q=港"],
    ...["/zh/search/?q=港", "/zh/articles/harbour/index.html", "/%61rticles/harbour/"],
  ])("may lead to what the site will have: %s", async (url) => {
    expect(await errorsWith(url)).toEqual([]);
  });

  it.each([
    ...["#p9", "/articles/harbor/", "/articles/harbour/#p9", "/about/", "/zh/abuot/", "/zh/topics/trains/"],
    ...[
      "about",
      "../../../../articles/harbour/",
      "%zz",
      "javascript%3Ax",
      "zh.md",
      "/articles/2021/harbour/",
    ],
    // From /articles/harbour/ this would be /search/.
    "../../search/",
  ])("must not lead elsewhere: %s", async (url) => {
    expect(await errorsWith(url)).toEqual([`error broken-link ${ZH}:9`]);
  });

  it("that is mistyped is reported with the one meant", async () => {
    const { diagnostics } = await readWith(linking("/articles/harbor/"));
    expect(diagnostics.find(({ rule }) => rule === "broken-link")?.advice).toEqual({
      zh: "是不是“/articles/harbour/”？",
      en: 'Did you mean "/articles/harbour/"?',
    });
  });

  it("to an item that has errors of its own is not reported again", async () => {
    const files = linking("/articles/other/");
    const other = { "articles/2021/other/zh.md": zh({ titel: "甲", source: null }) };
    expect((await problemsWith({ ...files, ...other })).filter((line) => line.startsWith("error"))).toEqual([
      "error unknown-field articles/2021/other/zh.md:7",
    ]);
  });
});
