import type { Article } from "../archive/article.ts";
import { storyIn } from "../render/editions.ts";
import type { Language } from "../text/language.ts";
import { openingOf } from "./opening.ts";

/** A story of a front page, with how much of its text is shown: the room of so many Chinese characters. */
export interface FrontStory {
  article: Article;
  opening: number;
}

/** A front page on a grid of twelve columns. */
export interface FrontPage {
  lead: FrontStory | null;
  /** In a column beside the lead, and as high. */
  beside: FrontStory[];
  /** Below, in rows of at most three. */
  rows: FrontStory[][];
}

/** The position of a story: the widths of its headline and of its text in rem, and the sizes of its lines. */
interface Place {
  width: number;
  textWidth: number;
  columns: number;
  title: Record<"zh" | "en", { size: number; line: number }>;
  kicker: number;
}

const LIST_TITLE = { zh: { size: 1.25, line: 1.35 }, en: { size: 1.25, line: 1.25 } };
/** As the styles set a front page on a wide screen. */
const LEAD: Place = {
  ...{ width: 37.6, textWidth: 17.9, columns: 2, kicker: 1.0625 },
  title: { zh: { size: 3.25, line: 1.22 }, en: { size: 2.75, line: 1.22 } },
};
const BESIDE: Place = { width: 24.4, textWidth: 24.4, columns: 1, title: LIST_TITLE, kicker: 0.9375 };
const IN_ROW: Place = { width: 20.6, textWidth: 20.6, columns: 1, title: LIST_TITLE, kicker: 0.9375 };

const LINE = { zh: 1.8, en: 1.6 };
const LABEL = 0.875;
const GAP = 0.4;
/** Between two stories in a column: the space around its rule. */
const BETWEEN = 2.5;
/** Width of a Latin letter in em, in text and in bold. */
const LETTER = { text: 0.45, bold: 0.51 };

/** Rows that a front page has at most. */
const ROWS = 3;
const IN_A_ROW = 3;
/** Lengths of openings that are tried, in Chinese characters. */
const STEP = 12;
const LONGEST = { lead: 640, list: 190 };
/** The shortest opening in a row. */
const SHORTEST = 24;
/** The opening that decides the height of a row, in Chinese characters. */
const USUAL = 84;

/**
 * Composes the front page of a language: the lead, stories beside it that make a column of its height, and rows
 * whose stories end on about the same line. Lengths are fitted by counting lines, as a newspaper's copy is.
 * The first item leads, and the others follow in their order.
 */
export function composeFront(articles: readonly Article[], language: Language): FrontPage {
  const [first, ...others] = articles;
  if (!first) return { lead: null, beside: [], rows: [] };
  if (others.length === 0) return { lead: { article: first, opening: LONGEST.lead }, beside: [], rows: [] };
  const tops = [2, 1, 3]
    .filter((count) => count <= others.length)
    .map((count) => {
      const top = fitTop(first, others.slice(0, count), language);
      return { ...top, cost: top.difference + costOfRest(others.length - count) };
    });
  const { lead, beside } = tops.reduce((best, top) => (top.cost < best.cost ? top : best));
  const rest = others.slice(beside.length);
  const count = rest.length >= ROWS * IN_A_ROW ? ROWS : Math.ceil(rest.length / IN_A_ROW);
  const rows = Array.from({ length: count }, (_, at) =>
    fitRow(rest.slice(at * IN_A_ROW, (at + 1) * IN_A_ROW), language),
  );
  return { lead, beside, rows };
}

/** The penalty for a last row of one or two stories, in rem of a difference beside the lead. */
function costOfRest(count: number): number {
  if (count >= ROWS * IN_A_ROW) return 0;
  return [0, 10, 3][count % IN_A_ROW] ?? 0;
}

function fitTop(first: Article, others: readonly Article[], language: Language) {
  const options = range(0, LONGEST.list).map((opening) => {
    const beside = others.map((article) => ({ article, opening }));
    return { beside, height: heightOf(beside, BESIDE, language) + BETWEEN * (others.length - 1) };
  });
  const leads = range(USUAL, LONGEST.lead).map((opening) => ({
    lead: { article: first, opening },
    height: heightOf([{ article: first, opening }], LEAD, language),
  }));
  const pairs = leads.flatMap(({ lead, height }) =>
    options.map((option) => ({
      lead,
      beside: option.beside,
      difference: Math.abs(height - option.height),
      // Of columns that match as well, the fuller.
      fullness: height + option.height,
    })),
  );
  const best = Math.min(...pairs.map(({ difference }) => difference));
  const close = pairs.filter(({ difference }) => difference <= best + 0.5);
  return close.reduce((fullest, pair) => (pair.fullness > fullest.fullness ? pair : fullest));
}

function fitRow(articles: readonly Article[], language: Language): FrontStory[] {
  const height = (article: Article, opening: number) => heightOf([{ article, opening }], IN_ROW, language);
  const heights = articles.map((article) => height(article, USUAL)).sort((a, b) => b - a);
  // Neither the longest headline nor a notice of one line decides for the others.
  const usual = heights[1] ?? heights[0] ?? 0;
  return articles.map((article) => {
    const openings = range(SHORTEST, LONGEST.list).filter((opening) => height(article, opening) <= usual);
    return { article, opening: openings.at(-1) ?? SHORTEST };
  });
}

function heightOf(stories: readonly FrontStory[], place: Place, language: Language): number {
  return stories.reduce((sum, story) => sum + storyHeight(story, place, language), 0);
}

function storyHeight({ article, opening }: FrontStory, place: Place, language: Language): number {
  const { edition } = storyIn(article, language);
  const script = edition.language === "en" ? "en" : "zh";
  const { kicker, title, deck } = edition.headline;
  const { size, line } = place.title[script];
  const texts = openingOf(edition, opening);
  const lines = texts.reduce((sum, text) => sum + linesOf(`　　${text}`, place.textWidth, LETTER.text), 0);
  return [
    kicker ? linesOf(kicker, place.width / place.kicker, LETTER.text) * place.kicker * 1.5 + 0.14 : 0,
    // Lines of a headline end between phrases, and are balanced.
    linesOf(title, (place.width / size) * 0.93, LETTER.bold) * size * line,
    deck ? linesOf(deck, place.width * 0.97, LETTER.text) * 1.5 : 0,
    lines > 0 ? Math.ceil(lines / place.columns) * LINE[script] + GAP : 0,
    GAP + LABEL * LINE[language === "en" ? "en" : "zh"],
  ].reduce((sum, part) => sum + part, 0);
}

/** Lines that a text takes, of so many em. */
function linesOf(text: string, ems: number, letter: number): number {
  let width = 0;
  for (const character of text) width += character < "⺀" ? letter : 1;
  return Math.max(1, Math.ceil((width * 1.02) / ems));
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.floor((to - from) / STEP) + 1 }, (_, at) => from + at * STEP);
}
