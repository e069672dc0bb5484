import fc from "fast-check";
import { expect, it } from "vitest";
import type { Article } from "../../../src/archive/article.ts";
import { FEED_FORMATS } from "../../../src/archive/routes.ts";
import { feedDocument, feedItems, feedItemsIn } from "../../../src/site/seo/feed.ts";
import { readWith } from "../content/content-tree.ts";

const CONTEXT = {
  ...({ language: "zh-Hans", title: "港报 & 文库", description: "<b>", rights: "]]>" } as const),
  ...{ home: "https://port.example/zh/", self: "https://port.example/zh/feed" },
  urlOf: ({ id }: Article) => `https://port.example/zh/articles/${id}/`,
  printedIn: () => "港报 ]]> & <i>",
};

it.each(FEED_FORMATS)(
  "the items of a %s feed are read back from it, whatever their titles",
  async (format) => {
    const { archive } = await readWith();
    const [article] = archive?.articles ?? [];
    if (!article) throw new Error("the archive of the test was not read");
    const title = fc.string({ unit: fc.constantFrom(..."港&<>\"']", "]]>", "&amp;"), minLength: 1 });
    fc.assert(
      fc.property(fc.uniqueArray(title, { maxLength: 4 }), (titles) => {
        const articles = titles.map((text, index): Article => {
          const record = { ...article.record, headline: { kicker: null, title: text, deck: null } };
          return { ...article, id: `item-${index}`, record };
        });
        const shown = feedItems(articles, "zh-Hans").map(CONTEXT.urlOf);
        expect(feedItemsIn(format, feedDocument(format, articles, CONTEXT))).toEqual(shown);
      }),
    );
  },
);
