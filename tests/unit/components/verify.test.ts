import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ItemVersions } from "../../../src/archive/item-versions.ts";
import { readPasted } from "../../../src/components/verify/pasted.ts";
import { compareQuotation, nearestPassage } from "../../../src/components/verify/quotation.ts";
import { type KnownItem, type Records, verify } from "../../../src/components/verify/verify.ts";
import { itemTexts } from "../../../src/search/node/item-texts.ts";
import { itemVersions } from "../../../src/site/changes/item-versions.ts";
import { ARCHIVE, articleOf } from "../fixtures-archive.ts";

const [NOW, BEFORE] = ["昨日，新港开航，首船驶往台州。", "昨日，新港开航，首船驶往汕头。"];

/** An item of the fixtures with a history: its first paragraph was changed. */
function knownItem(id: string, changes: Partial<ItemVersions> = {}): KnownItem {
  const article = articleOf(id);
  const newspaper = ARCHIVE.newspapers.find((one) => one.id === article.newspaper);
  if (!newspaper) throw new Error(id);
  const versions = itemVersions(article, { extent: "whole", commits: [], items: new Map(), removed: [] });
  return { versions: { ...versions, ...changes }, texts: itemTexts(article, newspaper) };
}

const version = knownItem("harbour").versions.version;
const HARBOUR = knownItem("harbour", {
  changed: "2026-03-04",
  changes: [
    {
      ...{
        kind: "changed",
        commit: "b",
        day: "2026-03-04",
        reason: "改正地名",
        before: "0123456789ab",
        after: version,
      },
      parts: [{ language: "zh-Hans", part: "p1", before: BEFORE, after: NOW }],
    },
    {
      ...{
        kind: "added",
        commit: "a",
        day: "2026-01-02",
        reason: "",
        before: null,
        after: "0123456789ab",
        parts: [],
      },
    },
  ],
});

/** Finds what has the characters asked for. */
const RECORDS: Records = {
  item: async (id) => (id === "harbour" ? HARBOUR : null),
  presentId: async (id) => (id === "old-harbour" ? "harbour" : null),
  retired: async (id) => (id === "withdrawn" ? { day: "2026-05-06", reason: "作者要求撤下" } : null),
  search: {
    async search(query) {
      const sought = query.slice(1, -1);
      const isFound = HARBOUR.texts.some(({ blocks }) => blocks.some(([, text]) => text.includes(sought)));
      const hit = {
        item: 0,
        languages: [],
        inHeadline: false,
        times: { zh: 1, en: 0 },
        heard: null,
        asTyped: true,
      };
      return { release: "r", hits: isFound ? [hit] : [], understood: null, compared: [] };
    },
    ids: async ({ items }) => items.map(() => "harbour"),
  },
};

const answers = (text: string) => verify(readPasted(text, ["https://port.example/"]), RECORDS);

describe("an address", () => {
  test("is unchanged since the last change", async () => {
    expect(await answers(`harbour@${version}`)).toMatchObject([
      { about: "address", id: "harbour", text: { is: "unchanged", since: "2026-03-04" } },
    ]);
  });

  test("with an older version has changed, with the reason", async () => {
    expect(await answers("https://port.example/articles/harbour/#p1 version 0123456789ab")).toMatchObject([
      {
        text: { is: "changed", changes: [{ day: "2026-03-04", reason: "改正地名" }] },
        place: { is: "there" },
      },
    ]);
  });

  test("with a version that it never had is not known", async () => {
    expect(await answers("harbour@ffffffffffff")).toMatchObject([
      { text: { is: "unknown-version", version: "ffffffffffff", isWhole: true } },
    ]);
  });

  test("that was renamed leads to the item, one that was withdrawn is retired, others are not ours", async () => {
    expect(await answers("/zh/articles/old-harbour/")).toMatchObject([{ about: "address", id: "harbour" }]);
    expect(await answers("/zh/articles/withdrawn/")).toMatchObject([
      { about: "retired", retired: { day: "2026-05-06", reason: "作者要求撤下" } },
    ]);
    expect(await answers("/zh/articles/never/")).toMatchObject([{ about: "foreign" }]);
    expect(await answers("https://other.example/")).toMatchObject([{ about: "foreign" }]);
  });

  test("of a block says where the block is now", async () => {
    const item = { ...HARBOUR, versions: { ...HARBOUR.versions, retired: { p9: "p1" } } };
    const records = { ...RECORDS, item: async () => item };
    const placeOf = async (block: string) => {
      const pasted = readPasted(`/articles/harbour/#${block}`, []);
      return (await verify(pasted, records)).flatMap((answer) =>
        answer.about === "address" ? answer.place : [],
      );
    };
    expect(await placeOf("p9")).toEqual([{ is: "retired", now: "p1" }]);
    expect(await placeOf("p7")).toEqual([{ is: "missing" }]);
  });
});

describe("a quotation", () => {
  test("is found in the whole archive, and by its clauses where it was changed", async () => {
    expect(await answers(NOW)).toMatchObject([
      {
        about: "quotation",
        found: { is: "unchanged", forms: [], since: "2026-03-04", place: { part: "p1" } },
      },
    ]);
    expect(await answers(BEFORE)).toMatchObject([
      { found: { is: "changed", change: { day: "2026-03-04" }, place: { part: "p1" } } },
    ]);
    expect(await answers("昨日，新港开航，首船驶往上海。")).toMatchObject([
      {
        found: {
          is: "differs",
          stretches: [
            [0, "昨日，新港开航，首船驶往"],
            [-1, "上海"],
            [1, "台州"],
            [0, "。"],
          ],
        },
      },
    ]);
    expect(await answers("今天天气很好，大家都去公园。")).toMatchObject([{ about: "unknown-quotation" }]);
    expect(await answers("天气")).toMatchObject([{ about: "short-quotation" }]);
  });

  test.for([
    ["昨日,新港开航,首船驶往台州。", ["marks"]],
    ["昨日，新港開航，首船駛往臺州。", ["script"]],
    ["昨日， 新港 开航，首船驶往台州。", ["spacing"]],
  ] as const)("with the same words in another form says in what it differs: %s", ([quotation, forms]) => {
    const texts = HARBOUR.texts.filter(({ language }) => language === "zh-Hans");
    expect(compareQuotation(quotation, texts, HARBOUR.versions)).toMatchObject({ is: "unchanged", forms });
  });

  test("of any passage of an item is unchanged", () => {
    const texts = knownItem("harbour-plan").texts;
    const passages = texts
      .flatMap(({ blocks }) => blocks.map(([, text]) => text))
      .filter((text) => text.length > 9);
    fc.assert(
      fc.property(
        fc.constantFrom(...passages),
        fc.nat(),
        fc.integer({ min: 5, max: 60 }),
        (text, at, length) => {
          const passage = Array.from(text)
            .slice(at % text.length)
            .slice(0, length)
            .join("")
            .trim();
          fc.pre(/[\p{L}\p{N}]/u.test(passage) && !/^\p{Script=Latin}|\p{Script=Latin}$/u.test(passage));
          const found = compareQuotation(passage, texts, HARBOUR.versions);
          expect(found).toMatchObject({ is: "unchanged" });
        },
      ),
    );
  });

  test("is compared with the passage that differs least", () => {
    expect(nearestPassage("首船驶往上海", NOW)).toBe("首船驶往台州");
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (before, passage, after) => {
        expect(nearestPassage(passage, before + passage + after)).toBe(passage);
      }),
    );
  });
});
