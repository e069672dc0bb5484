import {
  type Article,
  type Block,
  type Edition,
  headlineParts,
  type Newspaper,
} from "../../archive/article.ts";
import { printedBlocks } from "../../archive/corrections.ts";
import { citedCreators } from "../../archive/creators.ts";
import { formatEdtf } from "../../archive/date.ts";
import { coins } from "../../citation/coins.ts";
import { chineseEdition, editionOf, englishEdition } from "../../render/editions.ts";
import { convertedBlock } from "../../render/script.ts";
import { LANGUAGES, type Language, type Script } from "../../text/language.ts";
import { inLanguage, inSimplified, inTraditional } from "../../text/traditional.ts";
import type { SearchedItem, SearchedParts } from "../index/searched-item.ts";
import type { ItemText } from "../item-text.ts";

/** The texts of an item for the result list, one for each language it has. */
export function itemTexts(article: Article, newspaper: Newspaper): ItemText[] {
  const printed = Object.fromEntries(
    LANGUAGES.map((language) => [language, printedIn(article, newspaper, language)]),
  ) as ItemText["printed"];
  const languages = LANGUAGES.filter((language) => editionOf(article, language));
  return languages.flatMap((language) => {
    const edition = editionOf(article, language);
    if (!edition) return [];
    const { headline, byline, blocks } = edition;
    const texts = [...blocks, ...printedForms(article, edition)].map(
      ({ ids: [first = "", ...joined], text }): ItemText["blocks"][number] => [first, text, ...joined],
    );
    const { id, date } = article;
    const source = {
      newspaper: newspaper.title,
      date: date.edtf,
      creators: citedCreators(article),
      url: null,
    };
    const shown = {
      headline,
      byline,
      printed,
      date: date.edtf,
      coins: coins(edition, source),
      blocks: texts,
    };
    return [{ id, language, languages, ...shown }];
  });
}

/** Returns the searched texts of an article. */
export function searchedItem(article: Article): SearchedItem {
  const [zh, en] = [chineseEdition(article), englishEdition(article)];
  const script: Script = zh?.language === "zh-Hant" ? "zh-Hans" : "zh-Hant";
  const other = editionOf(article, script);
  return {
    id: article.id,
    zh: zh ? searchedParts(article, zh) : NOTHING,
    en: en && searchedParts(article, en),
    ...(other && { otherScript: { script, ...searchedParts(article, other) } }),
  };
}

/** An item that has no Chinese yet. */
const NOTHING: SearchedParts = { headline: [], body: [] };

/** Corrected blocks as they were printed, which are found too; they follow the others. */
function printedForms({ record, corrections, traditionalForms }: Article, { language }: Edition): Block[] {
  if (corrections.length === 0 || (record.language === "en") !== (language === "en")) return [];
  const blocks = printedBlocks(record, corrections);
  if (language === record.language) return blocks;
  return blocks.map((block) =>
    language === "zh-Hant"
      ? convertedBlock(block, language, (text) => inTraditional(text, traditionalForms))
      : convertedBlock(block, "zh-Hans", inSimplified),
  );
}

function searchedParts(article: Article, edition: Edition): SearchedParts {
  const blocks = [...edition.blocks, ...printedForms(article, edition)].map(({ text }) => text);
  return {
    headline: headlineParts(edition.headline),
    body: edition.byline ? [edition.byline, ...blocks] : blocks,
  };
}

function printedIn({ date }: Article, { title }: Newspaper, language: Language): string {
  return `${inLanguage(title, language)} · ${formatEdtf(date.edtf, language)}`;
}
