import { expect, it } from "vitest";
import { nameGroups, nameListPages } from "../../../src/archive/name-lists.ts";
import type { VocabularyEntry } from "../../../src/archive/vocabulary.ts";

const entry = (id: string, zh: string, en: string): VocabularyEntry => ({
  ...{ id, kind: "places", note: { zh: null, en: null } },
  ...{ zh: { name: zh, aliases: [] }, en: { name: en, aliases: [] } },
});

it("names are found by the letters of their pinyin and of their English, and by kind", () => {
  const names = [
    entry("shenzhen", "深圳", "Shenzhen"),
    entry("summit", "“双城”论坛", "“Twin-City” Forum"),
    entry("plan", "2020规划", "2020 plan"),
    entry("lodz", "罗兹", "Łódź"),
    entry("evora", "埃武拉", "Évora"),
  ];
  const groups = nameGroups(names).map(({ order, key, names }) => [order, key, names.map(({ id }) => id)]);
  expect(groups).toEqual([
    ["pinyin", "a", ["evora"]],
    ["pinyin", "l", ["lodz"]],
    ["pinyin", "s", ["shenzhen", "summit"]],
    ["pinyin", "other", ["plan"]],
    ["english", "e", ["evora"]],
    ["english", "s", ["shenzhen"]],
    ["english", "t", ["summit"]],
    ["english", "other", ["plan", "lodz"]],
    ["kind", "places", ["plan", "evora", "lodz", "shenzhen", "summit"]],
  ]);
});

it("a letter with more than 50 names has pages", () => {
  const names = Array.from({ length: 120 }, (_, at) =>
    entry(`n${at}`, `深圳${"甲".repeat(at + 1)}`, `S${at}`),
  );
  expect(
    nameListPages(names)
      .filter(({ group }) => group.order === "pinyin")
      .map(({ number, of, items }) => [number, of, items.length]),
  ).toEqual([
    [1, 3, 50],
    [2, 3, 50],
    [3, 3, 20],
  ]);
});
