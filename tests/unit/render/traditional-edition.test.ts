import { toHtml } from "hast-util-to-html";
import { describe, expect, it } from "vitest";
import { printedParts } from "../../../src/archive/article.ts";
import { editionOf } from "../../../src/render/editions.ts";
import { toCurlyQuotes } from "../../../src/text/corner-quotes.ts";
import { fold } from "../../../src/text/fold.ts";
import { toSimplified } from "../../../src/text/traditional.ts";
import { articleOf, DELIVERED } from "../fixtures-archive.ts";

describe.each(DELIVERED.map(({ id }) => id))("%s in Traditional", (id) => {
  const article = articleOf(id);
  const { record } = article;
  const traditional = editionOf(article, "zh-Hant") ?? record;

  it("is the printed text when it is converted back, character by character", () => {
    const back = printedParts(traditional).map((part) => ({
      ...part,
      text: toSimplified(toCurlyQuotes(part.text)),
    }));
    expect(back).toEqual(printedParts(record));
    const html = traditional.blocks.map(({ tree }) => toSimplified(toCurlyQuotes(toHtml(tree))));
    expect(html).toEqual(record.blocks.map(({ tree }) => toHtml(tree)));
  });

  it("folds to the same in Simplified and Traditional", () => {
    for (const [index, block] of record.blocks.entries())
      expect(fold(traditional.blocks[index]?.text ?? "")).toBe(fold(block.text));
  });

  it("has corner quotes", () => {
    const text = printedParts(traditional)
      .map((part) => part.text)
      .join("\n");
    expect(text).not.toMatch(/[“”‘’]/);
  });
});
