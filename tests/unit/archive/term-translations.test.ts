import { expect, it } from "vitest";
import { entriesLost } from "../../../src/archive/term-translations.ts";
import type { VocabularyEntry } from "../../../src/archive/vocabulary.ts";

function entry(id: string, zh: string, ...en: string[]): VocabularyEntry {
  const [name = "", ...aliases] = en;
  const note = { zh: null, en: null };
  return { id, kind: "terms", zh: { name: zh, aliases: [] }, en: { name, aliases }, note };
}

const VOCABULARY = [
  entry("city", "智慧城市", "smart city"),
  entry("new-city", "新型智慧城市", "new-type smart city"),
  entry("bureau", "广州市工信局", "Guangzhou Industry Bureau", "the Bureau"),
];

it.each([
  ["智慧城市", "Smart cities are built.", []],
  ["智慧城市", "A smart-city’s data", []],
  ["智慧城市", "A clever city", ["city"]],
  ["智慧城市", "A smart, big city", ["city"]],
  ["新型智慧城市", "A new‑type smart city", []],
  ["新型智慧城市", "A smart city", ["new-city"]],
  ["新型智慧城市和智慧城市", "A new-type city", ["new-city", "city"]],
  ["广州市工信局", "The bureau said", []],
  ["别的", "Anything", []],
])("of %s, %j has lost %j", (chinese, english, lost) => {
  expect(entriesLost(chinese, english, VOCABULARY).map(({ id }) => id)).toEqual(lost);
});
