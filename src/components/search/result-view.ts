import type { Language } from "../../archive/language.ts";
import { fill } from "../../i18n/fill.ts";
import type { Words } from "../../i18n/words.ts";
import type { SearchClient } from "../../search/browser/client.ts";
import type { Hit } from "../../search/engine.ts";
import { type MarkedItem, markItem, type Piece } from "../../search/excerpt.ts";
import { SearchFault } from "../../search/fault.ts";
import { type ItemText, itemTextPath } from "../../search/item-text.ts";
import { parseQuery, type Query } from "../../search/query.ts";
import { faultSentence } from "./fault-view.ts";

/** What a list of results is made with. */
export interface ResultContext {
  words: Words;
  /** The language of the page. */
  language: Language;
  /** Address of the articles in the page's language, and of the items in both; each ends in `/`. */
  articles: string;
  items: string;
  client: SearchClient;
  query: Query;
  /** The query as typed, for the addresses of the articles. */
  typed: string;
}

/** One text of a hit, with its matches. */
interface Found {
  text: ItemText;
  marked: MarkedItem;
}

/** Excerpts shown of one text; the others are counted. */
const EXCERPTS = 3;

/** Makes list items of hits: their texts are loaded, their matches marked. */
export function resultView(context: ResultContext) {
  const items = (hits: readonly Hit[]) => Promise.all(hits.map((hit) => resultItem(hit, context)));
  /** A button that adds the next results in its own place, while there are any. */
  const more = (rest: readonly Hit[], step: number): HTMLElement[] => {
    if (rest.length === 0) return [];
    const place = document.createElement("li");
    const button = document.createElement("button");
    button.className = "more";
    button.type = "button";
    button.textContent = fill(context.words.moreResults, { count: Math.min(step, rest.length) });
    button.addEventListener("click", async () => {
      button.disabled = true;
      const next = await items(rest.slice(0, step));
      place.replaceWith(...next, ...more(rest.slice(step), step));
      next[0]?.querySelector("a")?.focus();
    });
    place.append(button);
    return [place];
  };
  return { items, more };
}

async function resultItem(hit: Hit, context: ResultContext): Promise<HTMLElement> {
  const item = document.createElement("li");
  item.dataset.item = hit.id;
  try {
    const found = await Promise.all(
      languagesOf(hit, context.language).map((language) => load(hit, language, context)),
    );
    item.append(
      ...(found[0] ? head(found[0], context) : []),
      ...found.flatMap((one) => excerpts(one, context)),
    );
  } catch (error) {
    if (!(error instanceof SearchFault)) throw error;
    item.append(
      link(`${context.items}${hit.id}/`, [{ text: hit.id, marked: false }]),
      textElement("p", "label", faultSentence(error, context.words)),
    );
  }
  return item;
}

/** The texts of a hit that hold it, the reader's own language first. */
function languagesOf({ languages }: Hit, reader: Language): Language[] {
  const chinese: Language = reader === "zh-Hant" ? "zh-Hant" : "zh-Hans";
  const found = languages.map((searched): Language => (searched === "en" ? "en" : chinese));
  return found.sort((a, b) => Number(b === reader) - Number(a === reader));
}

async function load(hit: Hit, language: Language, { client, query }: ResultContext): Promise<Found> {
  const text = await client.file<ItemText>(itemTextPath(hit.id, language));
  const sought = hit.heard === null ? query : parseQuery(`"${hit.heard}"`);
  return { text, marked: markItem(text, sought, hit.words) };
}

function head({ text, marked }: Found, context: ResultContext): HTMLElement[] {
  const { kicker, deck } = text.headline;
  const [kickerPieces, titlePieces, deckPieces] = [
    kicker && marked.head.shift(),
    marked.head.shift(),
    deck && marked.head.shift(),
  ];
  const title = document.createElement("h2");
  title.append(link(address(text, context), titlePieces ?? []));
  const parts = [
    ...(kickerPieces ? [marks("p", "kicker", kickerPieces)] : []),
    title,
    ...(deckPieces ? [marks("p", "deck", deckPieces)] : []),
  ];
  for (const part of parts) part.lang = text.language;
  return [...parts, textElement("p", "label", text.printed[context.language])];
}

function excerpts({ text, marked }: Found, context: ResultContext): HTMLElement[] {
  const shown = marked.excerpts.slice(0, EXCERPTS).map(({ block, pieces }) => {
    const paragraph = document.createElement("p");
    paragraph.className = "excerpt";
    paragraph.lang = text.language;
    paragraph.append(textElement("span", "block", block), link(`${address(text, context)}#${block}`, pieces));
    return paragraph;
  });
  const rest = marked.excerpts.length - shown.length;
  return rest > 0
    ? [...shown, textElement("p", "label", fill(context.words.moreExcerpts, { count: rest }))]
    : shown;
}

/** The page that shows a text: the reader's own where it is in their language, else the one with both. */
function address(text: ItemText, { language, articles, items, typed }: ResultContext): string {
  return `${text.language === language ? articles : items}${text.id}/?q=${encodeURIComponent(typed.toWellFormed())}`;
}

function link(href: string, pieces: readonly Piece[]): HTMLElement {
  const anchor = document.createElement("a");
  anchor.href = href;
  anchor.append(...marked(pieces));
  return anchor;
}

function marks(tag: string, className: string, pieces: readonly Piece[]): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  element.append(...marked(pieces));
  return element;
}

function marked(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(({ text, marked }) => {
    if (!marked) return text;
    const mark = document.createElement("mark");
    mark.textContent = text;
    return mark;
  });
}

function textElement(tag: string, className: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}
