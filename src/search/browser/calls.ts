import { headlineParts } from "../../archive/article.ts";
import { fold } from "../../text/fold.ts";
import type { Language } from "../../text/language.ts";
import { engineOver } from "../engine.ts";
import { type Facets, loadFacets } from "../facets.ts";
import { type Fetch, openFiles } from "../files.ts";
import { type Hit, languagesOf, otherLanguage, type Result } from "../hit.ts";
import { IDS_IN_FILE, versionsPath } from "../index/entry.ts";
import { type ItemText, readItemText } from "../item-text.ts";
import { type Excerpt, markItem, type Piece } from "../query/excerpt.ts";
import { otherFigures } from "../query/figures.ts";
import { type KwicLine, pairedTexts } from "../query/kwic.ts";
import { kwicLines } from "../query/kwic-lines.ts";
import { NAME_SOUNDS_PATH, NAMES_PATH, type NameForms, namesHeard, otherNames } from "../query/names.ts";
import { pinyinQuery, type Sounded } from "../query/pinyin.ts";
import { parseQuery, type Query, queryOf } from "../query/query.ts";
import { summaryOf, type TextSummary } from "../query/summary.ts";
import { otherForms } from "../query/typed-form.ts";
import { type Understood, understood } from "../query/understood.ts";
import { readOtherTexts, readTexts } from "../text-shards.ts";

import {
  TIMED_IN_FILE,
  TIMELINE_PATH,
  type TimedItem,
  type TimelinePeriods,
  timedItemsPath,
} from "../timeline-data.ts";

/** The result of a query, how it was read, and the form in which its terms were compared if it differs. */
export interface Answer extends Result {
  understood: Understood | null;
  /** Such as `數字 → 数字`. */
  compared: string[];
}

/** One text of a hit as the result list shows it, with its matches marked. */
export interface PresentedText {
  id: string;
  language: Language;
  kicker: Piece[];
  title: Piece[];
  deck: Piece[];
  /** Newspaper and date in words, in each language of the interface. */
  printed: ItemText["printed"];
  coins: ItemText["coins"];
  excerpts: Excerpt[];
  /** How often the terms of the query occur in it. */
  occurrences: number;
}

/** A list of results of a release, of which the texts are read; its query as typed, and the reader's language. */
export interface AskedList {
  release: string;
  /** Those that are left to read. */
  hits: Hit[];
  /** Occurrences in the whole list. */
  times: number;
  query: string;
  language: Language;
}

/** The counts from the texts of the first results of a list, and how many were read. */
export interface Listed<T> {
  found: T[];
  read: number;
}

/** A line of a concordance with what its source is called. */
export interface SourcedLine extends KwicLine {
  title: string;
  /** Newspaper and date in words. */
  printed: string;
  /** EDTF. */
  date: string;
  /** The paired texts of the other language, where they were asked for. */
  paired?: string[];
}

/** The calls from a page to the search, each with one argument. They run without a document. */
export interface Calls {
  /** Loads what every query needs, before there is one. */
  open(asked: null): Promise<void>;
  search(query: string): Promise<Answer>;
  ids(asked: { release: string; items: number[] }): Promise<string[]>;
  present(asked: { id: string; hit: Hit; language: Language; query: string }): Promise<PresentedText>;
  /** Counts and places in as many of a list as 20 files hold. */
  summaries(asked: AskedList): Promise<Listed<TextSummary>>;
  /** Every occurrence in as many of a list as 20 files hold, in its line. */
  lines(asked: AskedList & { withPairs: boolean }): Promise<Listed<SourcedLine>>;
  /** The other forms in which items have the terms of a query: 着 for 著. */
  otherForms(asked: { ids: string[]; query: string }): Promise<string[]>;
  /** The versions of the texts of items of a release. */
  versions(asked: { release: string; items: number[] }): Promise<string[]>;
  /** The dates and lengths of items of a release. */
  timed(asked: { release: string; items: number[] }): Promise<TimedItem[]>;
  /** The characters of all texts of a release by period. */
  periods(release: string): Promise<TimelinePeriods>;
  /** The facets of a release; the names of a large archive only if they are wanted. */
  facets(asked: { release: string; withNames: boolean }): Promise<Facets>;
  otherNames(query: string): Promise<string[]>;
}

/** Items found, at most, for other figures to be offered. */
const FEW = 5;

/** The calls over the search folder (an absolute URL ending in `/`). */
export function createCalls(folder: string, fetchFile: Fetch): Calls {
  const files = openFiles(folder, fetchFile);
  const engine = engineOver(files);
  /** Other ways to write the figures that occur, where those of the query hardly do. */
  const figures = async (query: string): Promise<string[]> => {
    const others = otherFigures(query);
    const count = async (asked: string) => (await engine.search(parseQuery(asked))).hits.length;
    if (others.length === 0 || (await count(query)) > FEW) return [];
    const found = await Promise.all(others.map(count));
    return others.filter((_, index) => found[index]);
  };
  const readList = async ({ release, hits, times, language }: AskedList) =>
    readTexts({ hits, times }, (hit) => languagesOf(hit, language), { files, release });
  return {
    open: () => engine.open(),
    async search(typed) {
      const query = parseQuery(typed);
      const found = await engine.search(query);
      return { ...found, understood: understood(typed, query), compared: comparedForms(query) };
    },
    ids: ({ release, items }) => engine.ids(release, items),
    async present({ id, hit, language, query }) {
      const text = await readItemText(files, id, language);
      return presented(text, queryOf(hit, query));
    },
    async summaries(asked) {
      const { texts, read } = await readList(asked);
      return { found: texts.map(({ hit, text }) => summaryOf(text, queryOf(hit, asked.query))), read };
    },
    async lines({ withPairs, ...asked }) {
      const { release, query, times, language } = asked;
      const { texts, read } = await readList(asked);
      const others = withPairs
        ? await readOtherTexts({ texts, times }, (text) => otherLanguage(text.language, language), {
            files,
            release,
          })
        : null;
      const found = texts.flatMap(({ hit, text }) => {
        const { headline, printed, date } = text;
        const source = { title: headline.title, printed: printed[language], date };
        const other = others?.get(text);
        return kwicLines(text, queryOf(hit, query)).map((line) => ({
          ...{ ...line, ...source },
          ...(others && { paired: other ? pairedTexts(text, other, line.block) : [] }),
        }));
      });
      return { found, read };
    },
    async otherForms({ ids, query }) {
      const parsed = parseQuery(query);
      const forms = await Promise.all(
        ids.map(async (id) => {
          const scripts = await Promise.all(
            (["zh-Hans", "zh-Hant"] as const).map((script) => readItemText(files, id, script)),
          );
          return otherForms(scripts.flatMap(textsOf), parsed);
        }),
      );
      return [...new Set(forms.flat())];
    },
    versions: ({ release, items }) =>
      Promise.all(
        items.map(async (item) => {
          const path = `${release}/${versionsPath(Math.floor(item / IDS_IN_FILE))}`;
          return (await files.json<string[]>(path))[item % IDS_IN_FILE] ?? "";
        }),
      ),
    timed: ({ release, items }) =>
      Promise.all(
        items.map(async (item) => {
          const path = `${release}/${timedItemsPath(Math.floor(item / TIMED_IN_FILE))}`;
          return (await files.json<TimedItem[]>(path))[item % TIMED_IN_FILE] ?? [null, null, 0, 0];
        }),
      ),
    periods: (release) => files.json<TimelinePeriods>(`${release}/${TIMELINE_PATH}`),
    facets: ({ release, withNames }) => loadFacets(files, release, withNames),
    async otherNames(query) {
      const letters = pinyinQuery(query);
      const others = otherNames(query, await files.json<NameForms[]>(NAMES_PATH));
      const heard =
        letters === null ? [] : namesHeard(letters, await files.json<Sounded[]>(NAME_SOUNDS_PATH));
      return [...new Set([...others, ...heard, ...(await figures(query))])];
    },
  };
}

function presented({ id, language, printed, ...text }: ItemText, query: Query): PresentedText {
  const { head, excerpts, occurrences } = markItem({ id, language, printed, ...text }, query);
  const { kicker, deck } = text.headline;
  const next = (isThere: boolean) => (isThere ? (head.shift() ?? []) : []);
  return {
    id,
    language,
    printed,
    coins: text.coins,
    excerpts,
    occurrences,
    kicker: next(kicker !== null),
    title: next(true),
    deck: next(deck !== null),
  };
}

function textsOf({ headline, byline, blocks }: ItemText): string[] {
  return [...headlineParts(headline), ...(byline ? [byline] : []), ...blocks.map(([, text]) => text)];
}

function comparedForms({ groups, excluded }: Query): string[] {
  return [...groups.flat(), ...excluded].flatMap(({ text }) =>
    fold(text) === text.toLowerCase() ? [] : [`${text} → ${fold(text)}`],
  );
}
