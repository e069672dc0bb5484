import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { toHtml } from "hast-util-to-html";
import { describe, expect, it } from "vitest";
import { loadContent } from "../../../src/content/load.ts";
import { editionOf } from "../../../src/render/editions.ts";
import { LANGUAGES } from "../../../src/text/language.ts";
import { EN, en, SOURCE, ZH, zh } from "../../fixtures/bad/valid-archive.ts";
import { readWith, writeContent } from "./content-tree.ts";

describe("a valid archive", () => {
  it("is read completely and without a diagnostic", async () => {
    const { archive, diagnostics } = await readWith();
    expect(diagnostics).toEqual([]);
    expect(archive?.record.name).toEqual({ zh: "港报文库", en: "Port Archive" });
    expect(archive?.newspapers.map(({ id, title }) => [id, title.zh])).toEqual([["port-daily", "港报"]]);
    expect(archive?.articles).toHaveLength(1);
    expect(archive?.articles[0]).toMatchObject({
      ...{ id: "harbour", newspaper: "port-daily", topics: ["shipping"], names: ["new-harbour"], page: null },
      date: { edtf: "2021-01-05", exact: true, earliest: "2021-01-05", latest: "2021-01-05" },
      translation: { translator: "The Archive", status: "reviewed" },
      rights: "https://rightsstatements.org/vocab/CNE/1.0/",
    });
  });

  it("has each item in the record's script, in Traditional, and in English", async () => {
    const { archive } = await readWith();
    const article = archive?.articles[0];
    const editions = article ? LANGUAGES.map((language) => editionOf(article, language)) : [];
    expect(
      editions.map((edition) => [edition?.language, edition?.headline.title, edition?.blocks[0]?.text]),
    ).toEqual([
      ["zh-Hans", "新港开航", "昨日，新港开航。"],
      ["zh-Hant", "新港開航", "昨日，新港開航。"],
      ["en", "New harbour opens", "The New Harbour opened yesterday."],
    ]);
    expect(editions.map((edition) => edition?.blocks.map(({ ids }) => ids[0]))).toEqual(
      Array(3).fill(["p1", "p2"]),
    );
  });

  it("names the language in footnotes of the Traditional edition too", async () => {
    const body = "新港[^1]开航。 ^p1\n\n[^1]: 发展。\n";
    const { archive, diagnostics } = await readWith({ [ZH]: zh({ source: null }, body), [EN]: null });
    const html = (archive?.articles ?? [])
      .flatMap((article) => editionOf(article, "zh-Hant")?.blocks.map(({ tree }) => toHtml(tree)))
      .join("");
    expect(diagnostics.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(["warning no-source"]);
    expect(html).toContain('href="#zh-Hant-fn-1"');
    expect(html).toContain("發展");
    expect(html).not.toContain("zh-Hans");
  });

  it.each([
    ["a byte order mark", (text: string) => `\uFEFF${text}`],
    ["line ends of Windows", (text: string) => text.replaceAll("\n", "\r\n")],
    ["line ends of old Macs", (text: string) => text.replaceAll("\n", "\r")],
  ])("may have %s", async (_, change) => {
    const source = change("新港开航\n\n本报记者 昨日,新港开航。\n首航30艘船。\n");
    const { archive, diagnostics } = await readWith({
      [ZH]: change(zh()),
      [EN]: change(en()),
      [SOURCE]: source,
    });
    expect(diagnostics).toEqual([]);
    expect(archive?.articles[0]?.record.blocks.map(({ text }) => text)).toEqual([
      "昨日，新港开航。",
      "首航30艘船。",
    ]);
  });

  it("keeps what the editor wrote, whatever YAML would make of it", async () => {
    const { archive } = await readWith({
      [ZH]: zh({ title: "2021-02-30", page: "12:30", byline: "no", source: null }),
    });
    expect(archive?.articles[0]).toMatchObject({
      page: "12:30",
      record: { headline: { title: "2021-02-30" }, byline: "no" },
    });
  });

  it("need not be translated", async () => {
    const { archive, diagnostics } = await readWith({ [EN]: null });
    expect(diagnostics).toEqual([]);
    expect(archive?.articles[0]).toMatchObject({ translated: null, translation: null });
  });

  it("has its items newest first, those of one day by their ids, however deep their folders", async () => {
    const { archive } = await readWith({
      "articles/b-old/zh.md": zh({ date: "2020-12-31", source: null }),
      "articles/x/y/z/a-same-day/zh.md": zh({ source: null }),
      "articles/new/zh.md": zh({ date: "2021-02-01", source: null }),
    });
    expect(archive?.articles.map(({ id }) => id)).toEqual(["new", "a-same-day", "harbour", "b-old"]);
  });

  it("has pages in Chinese, and in English where they are written", async () => {
    const page = "---\ntitle: 关于\n---\n\n说明。 ^p1\n";
    const { archive, diagnostics } = await readWith({
      "pages/about.zh.md": page,
      "pages/about.en.md": "---\ntitle: About\n---\n\nWhat it is. ^p1\n",
      "pages/rules.zh.md": page,
    });
    expect(diagnostics).toEqual([]);
    expect(archive?.pages.map(({ name, en }) => [name, en?.title])).toEqual([
      ["about", "About"],
      ["rules", undefined],
    ]);
  });
});

it("a link out of the content folder is refused and not followed", async () => {
  const outside = writeContent();
  const inside = writeContent();
  await mkdir(join(inside, "articles/linked"), { recursive: true });
  await symlink(join(outside, "articles"), join(inside, "articles/more"));
  await symlink(join(outside, ZH), join(inside, "articles/linked/zh.md"));
  await writeFile(join(inside, "articles/.hidden.md"), "");
  const { archive, diagnostics } = await loadContent(inside);
  expect(archive?.articles.map(({ id }) => id)).toEqual(["harbour"]);
  expect(diagnostics.map(({ rule, file }) => `${rule} ${file}`)).toEqual([
    "hidden-file articles/.hidden.md",
    "symlink articles/linked/zh.md",
    "symlink articles/more",
  ]);
});
