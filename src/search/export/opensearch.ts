import { SEARCHED, type Searched } from "../hit.ts";
import { type ExportedItem, type PhraseQuery, type Phrases, SPELLING, tokensOf } from "./tokens.ts";

/** The name of the index, in the template and the bulk files. */
export const INDEX = "articles";

const TOKENS = { type: "text", analyzer: "archive_index", search_analyzer: "archive_query" };
const TEXT = { type: "keyword", index: false, doc_values: false };

/**
 * The index template. Tokens are separated by spaces; one of several spellings becomes several tokens at the
 * same position, so that phrases match across them.
 */
export const TEMPLATE = {
  index_patterns: [`${INDEX}*`],
  template: {
    settings: {
      analysis: {
        filter: {
          spellings: { type: "pattern_capture", preserve_original: false, patterns: [`([^${SPELLING}]+)`] },
        },
        analyzer: {
          archive_index: { type: "custom", tokenizer: "whitespace", filter: ["spellings"] },
          archive_query: { type: "custom", tokenizer: "whitespace" },
        },
      },
    },
    mappings: {
      dynamic: "strict",
      properties: {
        url: { type: "keyword" },
        date: { type: "keyword" },
        newspaper: { type: "keyword" },
        ...{ headline_zh: TEXT, text_zh: TEXT, headline_en: TEXT, text_en: TEXT },
        ...{ headline_words_zh: TOKENS, words_zh: TOKENS, headline_words_en: TOKENS, words_en: TOKENS },
      },
    },
  },
};

/** The lines that add an item by the bulk interface: action and document. */
export function bulkLines({ item, url, date, newspaper }: ExportedItem): string {
  const tokens = tokensOf(item);
  const fields = SEARCHED.flatMap((language) => {
    const [shown, own] = [item[language], tokens[language]];
    if (!shown || !own) return [];
    return [
      [`headline_${language}`, shown.headline.join("\n")],
      [`text_${language}`, shown.body.join("\n")],
      [`headline_words_${language}`, own.headline.join(" ")],
      [`words_${language}`, own.body.join(" ")],
    ];
  });
  const document = { url, date, newspaper, ...Object.fromEntries(fields) };
  return `${JSON.stringify({ index: { _index: INDEX, _id: item.id } })}\n${JSON.stringify(document)}\n`;
}

/** A query as the body of a search request. */
export function searchRequest({ groups, excluded }: PhraseQuery, languages: readonly Searched[]): object {
  const any = (terms: readonly Phrases[]) => ({
    bool: { should: terms.flatMap((term) => phraseQueries(term, languages)), minimum_should_match: 1 },
  });
  return {
    query: { bool: { must: groups.map(any), must_not: excluded.length > 0 ? [any(excluded)] : [] } },
    _source: ["url", "date", "newspaper", "headline_zh", "headline_en"],
  };
}

function phraseQueries(phrases: Phrases, languages: readonly Searched[]): object[] {
  return languages.flatMap((language) => {
    const query = phrases[language]?.map(({ code }) => code).join(" ");
    if (query === undefined) return [];
    return [`headline_words_${language}`, `words_${language}`].map((field) => ({
      match_phrase: { [field]: query },
    }));
  });
}
