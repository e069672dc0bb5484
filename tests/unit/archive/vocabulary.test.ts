import { describe, expect, it } from "vitest";
import { entriesNamedIn, formsOf, type VocabularyEntry } from "../../../src/archive/vocabulary.ts";

function entry(id: string, name: string, ...aliases: string[]): VocabularyEntry {
  return {
    id,
    kind: "places",
    zh: { name, aliases },
    en: { name: id, aliases: [] },
    note: { zh: null, en: null },
  };
}

const PLACES = [
  entry("shenzhen", "深圳", "鹏城"),
  entry("guangzhou", "广州", "穗"),
  entry("ext-b", "𠮷野家"),
];

describe("the entries that a text names", () => {
  it.each([
    ["深圳与广州", ["shenzhen", "guangzhou"]],
    ["广州与深圳", ["shenzhen", "guangzhou"]],
    ["鹏城", ["shenzhen"]],
    ["穗莞深城际", ["guangzhou"]],
    ["在𠮷野家", ["ext-b"]],
    ["深\n圳", []],
    ["", []],
  ])("are found in %j by any of their forms, in vocabulary order", (text, ids) => {
    expect(entriesNamedIn(text, PLACES).map(({ id }) => id)).toEqual(ids);
  });

  it("have their preferred form first", () => {
    expect(formsOf({ name: "深圳", aliases: ["鹏城", "深"] })).toEqual(["深圳", "鹏城", "深"]);
  });
});
