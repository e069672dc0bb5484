import type { Article, Newspaper, Topic } from "../../archive/article.ts";
import { sortDay } from "../../archive/date.ts";
import { officialForms } from "../../archive/traditional-forms.ts";
import type { VocabularyEntry } from "../../archive/vocabulary.ts";
import type { Bilingual, Language } from "../../text/language.ts";
import { inLanguage, type TraditionalForms } from "../../text/traditional.ts";
import { type Facets, type ItemFacets, monthsOf } from "../facets.ts";

/** The inputs of the facets. */
export interface FacetSources {
  articles: readonly Article[];
  newspapers: readonly Newspaper[];
  topics: readonly Topic[];
  vocabulary: readonly VocabularyEntry[];
}

/** The facets of all items, in the order of the articles, with the names of what they refer to. */
export function facetsOf({ articles, newspapers, topics, vocabulary }: FacetSources): Facets {
  const limits = monthLimits(articles);
  const forms = officialForms(vocabulary);
  return {
    items: articles.map((article) => itemFacets(article, limits)),
    labels: {
      newspaper: Object.fromEntries(newspapers.map(({ id, title }) => [id, inLanguages(title, forms)])),
      topic: Object.fromEntries(topics.map((topic) => [topic.id, inLanguages(topic, forms)])),
      name: Object.fromEntries(
        vocabulary.map(({ id, zh, en }) => [id, inLanguages({ zh: zh.name, en: en.name }, forms)]),
      ),
    },
    hasNames: true,
  };
}

function inLanguages(text: Bilingual, forms: TraditionalForms): Record<Language, string> {
  return { "zh-Hans": text.zh, "zh-Hant": inLanguage(text, "zh-Hant", forms), en: text.en };
}

function itemFacets(article: Article, [first, last]: readonly [number, number]): ItemFacets {
  const { date, newspaper, topics, names } = article;
  return {
    newspaper,
    months: [monthOf(date.earliest) ?? first, monthOf(date.latest) ?? last],
    exact: date.exact,
    day: sortDay(date),
    topics,
    names,
  };
}

/** The months of the first and last year that any item is known to be of: an open interval reaches so far. */
function monthLimits(articles: readonly Article[]): [number, number] {
  const years = articles.flatMap(({ date }) =>
    [date.earliest, date.latest].flatMap((day) => (day === null ? [] : [day.slice(0, 4)])),
  );
  const [first = "9999", last = "0000"] = [years.sort()[0], years.at(-1)];
  return [monthsOf(first)[0], monthsOf(last)[1]];
}

function monthOf(day: string | null): number | null {
  return day === null ? null : monthsOf(day.slice(0, 7))[0];
}
