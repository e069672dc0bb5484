import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { align } from "../../src/archive/alignment.ts";
import { type BlockKind, type Edition, printedParts } from "../../src/archive/article.ts";
import { formsOf } from "../../src/archive/vocabulary.ts";
import { formatDiagnostic } from "../../src/diagnostics/format.ts";
import { traditionalEdition } from "../../src/render/editions.ts";
import { fold } from "../../src/text/fold.ts";
import { ARCHIVE, articleOf, DIAGNOSTICS, FIRST_ITEMS, sourceOf } from "./archive.ts";

const DELIVERY = resolve(import.meta.dirname, "../../../shared/source/shenzhen-qiaobao.txt");

it("the content passes the gate without an error or a warning", () => {
  expect(DIAGNOSTICS.map((diagnostic) => formatDiagnostic(diagnostic, "content"))).toEqual([]);
});

describe.each(FIRST_ITEMS)("$id", ({ id, paragraphs, headings, figures }) => {
  const article = articleOf(id);
  const { record, translated } = article;
  const traditional = traditionalEdition(article);

  it("has all its paragraphs, subheadings and captions", () => {
    const count = (kind: BlockKind) => record.blocks.filter((block) => block.kind === kind).length;
    expect([count("paragraph"), count("heading"), count("figure")]).toEqual([paragraphs, headings, figures]);
    expect(record.blocks).toHaveLength(paragraphs + headings + figures);
  });

  it("has a headline of two parts and a byline in each language", () => {
    for (const edition of [record, traditional, translated]) {
      expect([edition?.headline.kicker, edition?.headline.title, edition?.byline].every(Boolean)).toBe(true);
    }
  });

  it("stands block by block beside its translation", () => {
    const rows = align(record.blocks, translated?.blocks ?? []);
    expect(rows.map((row) => [row.record.length, row.translated.length])).toEqual(
      record.blocks.map(() => [1, 1]),
    );
    expect(rows.map((row) => row.translated[0]?.kind)).toEqual(record.blocks.map(({ kind }) => kind));
  });

  it("has the same figures in the translation, paragraph by paragraph", () => {
    const years = (text: string) => new Set(text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g));
    for (const block of record.blocks) {
      const english = translated?.blocks.find(({ ids }) => ids[0] === block.ids[0])?.text ?? "";
      for (const year of years(block.text)) expect(english).toContain(year);
    }
  });

  it("is dated about January 2021, within what its text proves, for reasons given in both languages", () => {
    const { date } = articleOf(id);
    expect(date).toMatchObject({ edtf: "2021-01~", exact: false });
    expect(`${date.earliest}` < "2021-01-31").toBe(true);
    expect(date.latest === null || date.latest > "2021-01-01").toBe(true);
    expect(date.evidence.zh).toMatch(/没有印刷日期/);
    expect(date.evidence.en).toMatch(/No printed date/);
  });

  it("folds to the same in Simplified and Traditional, but for 了 and 瞭", () => {
    for (const [index, block] of record.blocks.entries()) {
      const there = fold(traditional.blocks[index]?.text ?? "");
      expect(there.replaceAll("瞭", "了")).toBe(fold(block.text));
    }
  });
});

it("each source is made of its lines of the delivery", async () => {
  if (!existsSync(DELIVERY)) return console.info(`The sources are not compared: there is no ${DELIVERY}`);
  const delivered = (await readFile(DELIVERY, "utf8")).split("\n");
  for (const { id, lines } of FIRST_ITEMS) {
    const [first, last] = lines;
    const stated = delivered.slice(first - 1, last).join("\n");
    expect((await sourceOf(id)).trimEnd()).toBe(stated.trimEnd());
  }
});

it("the archive's items have 20 paragraphs, 2 subheadings and 1 caption", () => {
  const kinds = FIRST_ITEMS.flatMap(({ id }) => articleOf(id).record.blocks.map(({ kind }) => kind));
  const counts = Map.groupBy(kinds, (kind) => kind);
  expect(Object.fromEntries(Array.from(counts, ([kind, all]) => [kind, all.length]))).toEqual({
    paragraph: 20,
    heading: 2,
    figure: 1,
  });
});

describe("the vocabulary", () => {
  const textOf = (edition: Edition | null) =>
    (edition ? printedParts(edition).map(({ text }) => text) : []).join("\n");

  it("has no name that no item has", () => {
    const named = new Set(ARCHIVE.articles.flatMap(({ names }) => names));
    expect(ARCHIVE.vocabulary.length).toBeGreaterThan(50);
    expect(ARCHIVE.vocabulary.filter(({ id }) => !named.has(id)).map(({ id }) => id)).toEqual([]);
  });

  it("has an English form of each name that the translation of each item uses, in singular or plural", () => {
    const lost = ARCHIVE.articles.flatMap(({ id, names, translated }) => {
      const text = textOf(translated).toLowerCase();
      const isUsed = (form: string) => text.includes(form.toLowerCase().replace(/s$/, ""));
      const entries = ARCHIVE.vocabulary.filter((entry) => names.includes(entry.id));
      return entries.filter(({ en }) => !formsOf(en).some(isUsed)).map((entry) => `${id}: ${entry.id}`);
    });
    expect(lost).toEqual([]);
  });
});
