import { describe, expect, it } from "vitest";
import { VOCABULARY_KINDS } from "../../src/archive/vocabulary.ts";
import { ARCHIVE, articleOf } from "./fixtures-archive.ts";

/** Tests of the site may rely on these: each kind of thing, and an item that shows it. */
describe("the archive of the fixtures shows", () => {
  it.each([
    ["paragraph", "harbour"],
    ["heading", "twin-harbours"],
    ["figure", "harbour"],
    ["list", "every-block"],
    ["quotation", "every-block"],
    ["table", "ferry-timetable"],
    ["notes", "old-lighthouse"],
  ] as const)("a block of kind %s", (kind, id) => {
    expect(articleOf(id).record.blocks.map((block) => block.kind)).toContain(kind);
  });

  it("figures with and without a picture, and scans", () => {
    const pictures = articleOf("every-block").record.blocks.filter(({ kind }) => kind === "figure");
    expect(pictures.map(({ picture }) => picture !== null)).toEqual([true, false]);
    expect(articleOf("harbour").scans).not.toEqual([]);
  });

  it.each([
    ["harbour", "2021-01-05", null],
    ["twin-harbours", "2021-01~", "[2020-10-22..2021-12-31]"],
    ["top-shipping-firms-2020", "2021-01~", "[2020..]"],
    ["ferry-timetable", "2021-02?", null],
    ["lantern-festival", "2021-02-26/2021-02-28", null],
    ["old-lighthouse", "194X", "[..1949-09-30]"],
    ["weather-notice", "2021-21", null],
  ])("the date of %s", (id, edtf, bounds) => {
    expect(articleOf(id).date).toMatchObject({ edtf, bounds });
  });

  it.each([
    ["chinese-only", null, {}],
    ["harbour", "reviewed", { behind: [], missing: [] }],
    ["harbour-plan", "draft", { behind: [], missing: [], unrecorded: [] }],
    ["lantern-festival", "draft", { missing: ["l1", "p2"] }],
    ["old-lighthouse", "draft", { behind: ["headline", "p1", "p2"], missing: ["p3"] }],
  ] as const)("the translation of %s", (id, status, state) => {
    const { translation } = articleOf(id);
    if (status === null) expect(translation).toBeNull();
    else expect(translation).toMatchObject({ status, ...state });
  });

  it("headlines of one part and of three, pages known and unknown, items with and without a byline", () => {
    expect(articleOf("harbour").record).toMatchObject({
      headline: { kicker: null, deck: null },
      byline: null,
    });
    expect(articleOf("every-block").record.headline).not.toMatchObject({ kicker: null });
    expect(articleOf("every-block").record.headline).not.toMatchObject({ deck: null });
    expect(articleOf("lantern-festival")).toMatchObject({ page: "4" });
    expect(articleOf("twin-harbours")).toMatchObject({ page: null });
    expect(articleOf("twin-harbours").record.byline).toBe("港报综合");
  });

  it("retired addresses, and another Traditional form of a word", () => {
    expect(articleOf("ferry-timetable").retired).toEqual({ p2: "p1", p3: "t1" });
    expect(articleOf("harbour").traditionalForms).not.toEqual({});
  });

  it("several newspapers, topics with items and without, every kind of name, names with other forms", () => {
    expect(ARCHIVE.newspapers.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["harbour-evening-news", "port-daily"]),
    );
    const used = new Set(ARCHIVE.articles.flatMap(({ topics }) => topics));
    expect([used.has("shipping"), used.has("weather")]).toEqual([true, false]);
    expect(new Set(ARCHIVE.vocabulary.map(({ kind }) => kind))).toEqual(new Set(VOCABULARY_KINDS));
    expect(ARCHIVE.vocabulary.find(({ id }) => id === "shipu")?.zh.aliases).toEqual(["石浦"]);
  });

  it("pages about the archive in both languages and in Chinese only", () => {
    const languages = ARCHIVE.pages.map(({ name, en }) => [name, en !== null]);
    expect(languages).toEqual(
      expect.arrayContaining([
        ["about", true],
        ["history", false],
      ]),
    );
  });
});
