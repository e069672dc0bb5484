import { expect, it } from "vitest";
import { align } from "../../src/archive/alignment.ts";
import { formatDiagnostic } from "../../src/diagnostics/format.ts";
import { editionOf } from "../../src/render/editions.ts";
import { LANGUAGES } from "../../src/text/language.ts";
import { ARCHIVE, CONTENT, DIAGNOSTICS } from "./archive.ts";

it("the content passes the check without an error", () => {
  const shown = (severity: string) =>
    DIAGNOSTICS.filter((each) => each.severity === severity).map((each) => formatDiagnostic(each, CONTENT));
  for (const warning of shown("warning")) console.info(warning);
  expect(shown("error")).toEqual([]);
});

it("each block of a translation is beside the block that it translates", () => {
  for (const { id, record, translated } of ARCHIVE.articles) {
    if (!translated) continue;
    const rows = align(record.blocks, translated.blocks);
    expect(
      rows.flatMap((row) => row.record),
      id,
    ).toHaveLength(record.blocks.length);
    expect(
      rows.flatMap((row) => row.translated),
      id,
    ).toHaveLength(translated.blocks.length);
    for (const row of rows.filter((each) => each.translated.length > 0))
      expect(row.record.length, `${id} ${row.translated[0]?.ids}`).toBeGreaterThan(0);
  }
});

it("every edition of an item has the headline, and the address of each block once", () => {
  for (const article of ARCHIVE.articles) {
    for (const language of LANGUAGES) {
      const edition = editionOf(article, language);
      if (!edition) continue;
      expect(edition.headline.title, article.id).not.toBe("");
      const ids = edition.blocks.flatMap((block) => block.ids);
      expect(new Set(ids).size, `${article.id} ${language}`).toBe(ids.length);
    }
  }
});
