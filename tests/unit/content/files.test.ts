import { describe, expect, it } from "vitest";
import { EN, en, SOURCE, ZH, zh } from "../../fixtures/bad/valid-archive.ts";
import { problemsWith, readWith } from "./content-tree.ts";

const GB18030 = new Uint8Array([0xc9, 0xee, 0xdb, 0xda, 0xc7, 0xc8, 0xb1, 0xa8]);

describe("a file that is not UTF-8", () => {
  it.each([
    ZH,
    EN,
    SOURCE,
    "archive.yaml",
    "topics.yaml",
    "newspapers/port-daily.yaml",
    "vocabulary/places.yaml",
  ])("is refused: %s", async (path) => {
    expect(await problemsWith({ [path]: GB18030 })).toContain(`error encoding ${path}:1`);
  });

  it.each([
    ["UTF-16", Buffer.from(`\uFEFF${zh()}`, "utf16le")],
    ["broken off within a character", Buffer.from("深圳").subarray(0, 5)],
    ["a surrogate", new Uint8Array([0xed, 0xa0, 0x80])],
  ])("is refused: %s", async (_, bytes) => {
    expect(await problemsWith({ [ZH]: bytes })).toContain(`error encoding ${ZH}:1`);
  });
});

describe("a character that is no text", () => {
  it.each(["\u0000", "\u0008", "\u001b", "\u007f", "\u0085", "\ufffd", "\uffff"])(
    "is refused where it is: %j",
    async (character) => {
      const body = `昨日，新港开航。 ^p1\n\n首航${character}30艘船。 ^p2\n`;
      const { diagnostics } = await readWith({ [ZH]: zh({ source: null }, body) });
      expect(diagnostics.filter(({ severity }) => severity === "error")).toMatchObject([
        { rule: "character", file: ZH, range: { start: { line: 11, column: 3 } } },
      ]);
    },
  );

  it("is none of the rare ones that newspapers print", async () => {
    const body = "𠮷野、葛\u{E0100}城、〇、々、—— ㎡ 👩\u200d👧\ttab。 ^p1\n";
    expect(await problemsWith({ [ZH]: zh({ source: null }, body), [EN]: null })).toEqual([]);
  });
});

describe("a missing file", () => {
  it("archive.yaml is reported, and there is no archive then", async () => {
    const { archive, diagnostics } = await readWith({ "archive.yaml": null });
    expect(archive).toBeNull();
    expect(diagnostics).toMatchObject([{ rule: "missing-file", file: "archive.yaml", severity: "error" }]);
  });

  it("a translation without its record is reported", async () => {
    const { archive, diagnostics } = await readWith({ [ZH]: null });
    expect(archive?.articles).toEqual([]);
    expect(diagnostics).toMatchObject([{ rule: "missing-file", file: ZH }]);
  });

  it("an English page without the Chinese is reported", async () => {
    const page = "---\ntitle: About\n---\n\nText. ^p1\n";
    expect(await problemsWith({ "pages/history.en.md": page })).toEqual([
      "error missing-file pages/history.zh.md:1",
    ]);
  });

  it("a source that the record names is reported", async () => {
    expect(await problemsWith({ [SOURCE]: null })).toEqual([`error missing-file ${SOURCE}:1`]);
  });

  it("topics and vocabulary may be missing where nothing refers to them", async () => {
    const { archive, diagnostics } = await readWith({
      ...{ "topics.yaml": null, "vocabulary/places.yaml": null },
      [ZH]: zh({ topics: null }),
    });
    expect(diagnostics).toEqual([]);
    expect(archive).toMatchObject({ topics: [], vocabulary: [] });
  });
});

describe("an id", () => {
  it.each(["New-Port", "新港", "a_b", "a--b", "-a", "a-", "a b", "a.b"])(
    "cannot be %j, which is reported once",
    async (id) => {
      const files = {
        [`articles/${id}/zh.md`]: zh({ source: null }),
        [`articles/${id}/en.md`]: en(),
      };
      const { archive, diagnostics } = await readWith(files);
      expect(archive?.articles.map((article) => article.id)).toEqual(["harbour"]);
      expect(diagnostics).toMatchObject([{ rule: "id", severity: "error", file: `articles/${id}/zh.md` }]);
    },
  );

  it("belongs to one folder of the whole tree, and a second one is reported once", async () => {
    const { archive, diagnostics } = await readWith({
      "articles/2022/harbour/zh.md": zh({ title: "另一篇", source: null }),
      "articles/2022/harbour/en.md": en(),
    });
    expect(archive?.articles.map(({ record }) => record.headline.title)).toEqual(["新港开航"]);
    expect(diagnostics).toMatchObject([
      { rule: "id", severity: "error", file: "articles/2022/harbour/zh.md" },
    ]);
    expect(diagnostics[0]?.message.en).toContain("articles/2021/harbour");
  });

  it("of a newspaper or a page has the same form", async () => {
    expect(
      await problemsWith({
        "newspapers/Port.yaml": "title: { zh: 报, en: Paper }\n",
        "pages/History.zh.md": "---\ntitle: 关于\n---\n\n文 ^p1\n",
      }),
    ).toEqual(["error id newspapers/Port.yaml:1", "error id pages/History.zh.md:1"]);
  });

  it("of a topic is used once", async () => {
    const topics = "- { id: shipping, zh: 甲, en: A }\n- { id: shipping, zh: 乙, en: B }\n";
    expect(await problemsWith({ "topics.yaml": topics })).toEqual(["error topic-id topics.yaml:2"]);
  });

  it("of a name is used once in the whole vocabulary", async () => {
    const people =
      "- id: someone\n  zh: { name: 某人 }\n  en: { name: Someone }\n- id: new-harbour\n  zh: { name: 新城 }\n  en: { name: New Town }\n";
    expect(await problemsWith({ "vocabulary/people.yaml": people })).toEqual([
      "error vocabulary-id vocabulary/places.yaml:1",
    ]);
  });
});
