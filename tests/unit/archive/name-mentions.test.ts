import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mentionsIn, namesIn } from "../../../src/archive/name-mentions.ts";
import type { VocabularyEntry } from "../../../src/archive/vocabulary.ts";
import { ARCHIVE } from "../fixtures-archive.ts";

const entry = (id: string, zh: string[], en: string[]): VocabularyEntry => ({
  ...{ id, kind: "terms", note: { zh: null, en: null } },
  zh: { name: zh[0] ?? "", aliases: zh.slice(1) },
  en: { name: en[0] ?? "", aliases: en.slice(1) },
});

const VOCABULARY = [
  entry("cluster", ["产业集群"], ["industrial cluster"]),
  entry("advanced-cluster", ["先进产业集群"], ["advanced industrial cluster"]),
  entry("us", ["美国"], ["US", "United States"]),
  entry("group", ["招商局集团"], ["China Merchants Group"]),
];

const found = (text: string, language: "zh-Hans" | "en") =>
  mentionsIn(text, language, VOCABULARY).map(
    ({ entry, start, end }) => `${entry.id}: ${text.slice(start, end)}`,
  );

describe("names in a text", () => {
  it("are the longest at their places", () => {
    expect(found("先进产业集群和产业集群", "zh-Hans")).toEqual([
      "advanced-cluster: 先进产业集群",
      "cluster: 产业集群",
    ]);
    expect(found("Advanced industrial clusters, industrial clusters", "en")).toEqual([
      "advanced-cluster: Advanced industrial clusters",
      "cluster: industrial clusters",
    ]);
  });

  it("keep the case of abbreviations, and end at a mark", () => {
    expect(found("the US told us", "en")).toEqual(["us: US"]);
    expect(found("a group of china merchants group", "en")).toEqual([]);
    expect(found("China, Merchants Group; China Merchants Group’s ships", "en")).toEqual([
      "group: China Merchants Group",
    ]);
  });

  it("equal a literal scan in Chinese", () => {
    const letter = fc.constantFrom(..."先进产业集群国美商");
    fc.assert(
      fc.property(fc.string({ unit: letter, maxLength: 40 }), (text) => {
        const forms = VOCABULARY.flatMap((entry) => namesIn(entry, "zh-Hans")).sort(
          (a, b) => b.length - a.length,
        );
        const scanned = text.match(new RegExp(forms.join("|"), "g")) ?? [];
        expect(
          mentionsIn(text, "zh-Hans", VOCABULARY).map(({ start, end }) => text.slice(start, end)),
        ).toEqual([...scanned]);
      }),
    );
  });

  it("equal a literal scan of every text of the archive", () => {
    const { vocabulary, articles } = ARCHIVE;
    const forms = vocabulary
      .flatMap((entry) => namesIn(entry, "zh-Hans"))
      .sort((a, b) => b.length - a.length);
    const pattern = new RegExp(forms.map((form) => RegExp.escape(form)).join("|"), "g");
    const texts = articles
      .filter(({ record }) => record.language === "zh-Hans")
      .flatMap(({ record }) => record.blocks.map(({ text }) => text));
    expect(texts.length).toBeGreaterThan(20);
    for (const text of texts)
      expect(mentionsIn(text, "zh-Hans", vocabulary).map(({ start, end }) => text.slice(start, end))).toEqual(
        [...(text.match(pattern) ?? [])],
      );
  });
});
