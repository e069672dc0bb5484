import { toHtml } from "hast-util-to-html";
import { describe, expect, it } from "vitest";
import { printedParts } from "../../src/archive/article.ts";
import { traditionalEdition } from "../../src/render/editions.ts";
import { toCurlyQuotes } from "../../src/text/corner-quotes.ts";
import { toSimplified } from "../../src/text/traditional.ts";
import { articleOf, FIRST_ITEMS } from "./archive.ts";

describe.each(FIRST_ITEMS.map(({ id }) => id))("%s in Traditional", (id) => {
  const article = articleOf(id);
  const { record } = article;
  const traditional = traditionalEdition(article);

  it("is the printed text when it is converted back, character by character", () => {
    const back = printedParts(traditional).map((part) => ({
      ...part,
      text: toSimplified(toCurlyQuotes(part.text)),
    }));
    expect(back).toEqual(printedParts(record));
    const html = traditional.blocks.map(({ tree }) => toSimplified(toCurlyQuotes(toHtml(tree))));
    expect(html).toEqual(record.blocks.map(({ tree }) => toHtml(tree)));
  });

  it("has corner quotes and official names", () => {
    const text = printedParts(traditional)
      .map((part) => part.text)
      .join("\n");
    expect(text).not.toMatch(/[“”‘’]|華爲/);
  });
});
