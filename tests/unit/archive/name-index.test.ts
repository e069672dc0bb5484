import { expect, it } from "vitest";
import { namePages, nameRecord, passagesByName } from "../../../src/archive/name-index.ts";
import { ARCHIVE } from "../fixtures-archive.ts";

const { articles, vocabulary } = ARCHIVE;
const index = passagesByName(articles, vocabulary);
const recordOf = (id: string) => {
  const entry = vocabulary.find((one) => one.id === id);
  if (!entry) throw new Error(id);
  return nameRecord(entry, index.get(id) ?? []);
};

it("a name has every block that mentions it, with the other language", () => {
  const { passages, counts } = recordOf("east-sea-bay-area");
  const own = passages.filter(({ article }) => article.id === "harbour-plan");
  const literal = articles
    .find(({ id }) => id === "harbour-plan")
    ?.record.blocks.filter(({ text }) => text.includes("东海湾区"))
    .map(({ ids }) => ids[0]);
  expect(own.flatMap(({ block }) => block ?? [])).toEqual(literal);
  expect(own.every(({ zh, en }) => zh.length > 0 && en.length > 0)).toBe(true);
  expect(counts.zh).toBeGreaterThan(0);
});

it("the ways in which it was translated add up to its mentions", () => {
  for (const { id } of vocabulary) {
    const { renderings, counts, unpaired } = recordOf(id);
    const sum = (side: "zh" | "en") =>
      renderings.filter((one) => one[side] !== null).reduce((total, { count }) => total + count, 0);
    expect(sum("zh") + sum("en") + unpaired).toBe(counts.zh + counts.en);
  }
});

it("names in the same passages are counted both ways alike", () => {
  const [harbour, other] = ["new-harbour", "old-harbour"].map((id) => recordOf(id));
  const count = (record: typeof harbour, id: string) =>
    record?.beside.find(({ entry }) => entry.id === id)?.count ?? 0;
  expect(count(harbour, "old-harbour")).toBe(count(other, "new-harbour"));
  expect(count(harbour, "old-harbour")).toBeGreaterThan(0);
});

it("its pages have 50 passages, or fewer where they are long", () => {
  const [passage] = index.get("new-harbour") ?? [];
  if (!passage) throw new Error("no passage");
  const short = { ...passage, zh: [], en: [] };
  const long = { ...passage, zh: [{ id: "p1", text: "港".repeat(6000), mentions: [] }] };
  expect(namePages(Array(120).fill(short)).map(({ items }) => items.length)).toEqual([50, 50, 20]);
  expect(namePages(Array(7).fill(long)).map(({ items }) => items.length)).toEqual([3, 3, 1]);
  expect(namePages([]).map(({ items }) => items.length)).toEqual([0]);
});

it("a passage has the item itself, which a list knows by its key", () => {
  for (const passages of index.values())
    for (const { article } of passages) expect(articles).toContain(article);
});
