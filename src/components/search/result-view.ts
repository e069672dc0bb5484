import { fill } from "../../i18n/fill.ts";
import type { Calls, PresentedText } from "../../search/browser/calls.ts";
import { asFault } from "../../search/fault.ts";
import { type Hit, languagesOf } from "../../search/hit.ts";
import type { Piece } from "../../search/query/excerpt.ts";
import type { Language } from "../../text/language.ts";
import { faultSentence } from "./fault-view.ts";
import type { SearchWords } from "./search-words.ts";

/** The inputs of a list of results. */
export interface ResultContext {
  words: SearchWords;
  /** The language of the page. */
  language: Language;
  /** Address of the articles in the page's language, and of the items in both; each ends in `/`. */
  articles: string;
  items: string;
  client: Calls;
  /** The release in which the hits' items have their numbers. */
  release: string;
  /** As typed. */
  query: string;
}

/** Excerpts shown of one text until the others are asked for. */
const EXCERPTS = 3;

/** Makes list items of hits: their ids and texts are loaded, their matches marked. */
export function resultView(context: ResultContext) {
  const { client, release, words } = context;
  /** @throws SearchFault if the ids of the items cannot be loaded. */
  const items = async (hits: readonly Hit[]) => {
    const ids = await client.ids({ release, items: hits.map(({ item }) => item) });
    const made = await Promise.all(hits.map((hit, index) => resultItem(ids[index] ?? "", hit, context)));
    // Zotero looks again for what a list offers, once it is shown.
    setTimeout(() => document.dispatchEvent(new Event("ZoteroItemUpdated", { bubbles: true })));
    return made;
  };
  /** A button that adds the next results in its own place, while there are any. */
  const more = (rest: readonly Hit[], step: number): HTMLElement[] => {
    if (rest.length === 0) return [];
    const place = document.createElement("li");
    const button = document.createElement("button");
    button.className = "more";
    button.type = "button";
    button.textContent = fill(words.moreResults, { count: Math.min(step, rest.length) });
    const fault = textElement("p", "label", "");
    fault.role = "alert";
    button.addEventListener("click", async () => {
      button.disabled = true;
      try {
        const next = await items(rest.slice(0, step));
        place.replaceWith(...next, ...more(rest.slice(step), step));
        next[0]?.querySelector("a")?.focus();
      } catch (error) {
        fault.textContent = faultSentence(asFault(error), words);
        button.disabled = false;
      }
    });
    place.append(button, fault);
    return [place];
  };
  return { items, more };
}

async function resultItem(id: string, hit: Hit, context: ResultContext): Promise<HTMLElement> {
  const item = document.createElement("li");
  item.dataset.item = id;
  try {
    const texts = await Promise.all(
      languagesOf(hit, context.language).map((language) =>
        context.client.present({ id, hit, language, query: context.query }),
      ),
    );
    const [first] = texts;
    if (first)
      item.append(
        ...head(first, address(first, context), context),
        counts(texts, context),
        coinsOf(first, context),
      );
    item.dataset.blocks = String(texts.reduce((sum, { excerpts }) => sum + excerpts.length, 0));
    item.dataset.occurrences = String(texts.reduce((sum, { occurrences }) => sum + occurrences, 0));
    if (hit.languages.every((searched) => searched === "en") && /\p{Script=Han}/u.test(context.query))
      item.append(textElement("p", "label", context.words.onlyEnglish));
    for (const text of texts) item.append(...excerpts(text, address(text, context), context));
  } catch (error) {
    item.append(
      link(`${context.items}${id}/`, [{ text: id, marked: false }]),
      textElement("p", "label", faultSentence(asFault(error), context.words)),
    );
  }
  return item;
}

/** What Zotero reads of a result (COinS). */
function coinsOf({ id, coins }: PresentedText, { items }: ResultContext): HTMLElement {
  const span = document.createElement("span");
  span.className = "Z3988";
  span.hidden = true;
  span.title = `${coins}&rft.identifier=${encodeURIComponent(new URL(`${items}${id}/`, location.href).href)}`;
  return span;
}

function head(
  { language, kicker, title, deck, printed }: PresentedText,
  own: string,
  context: ResultContext,
): HTMLElement[] {
  const heading = document.createElement("h2");
  heading.append(link(own, title));
  const parts = [
    ...(kicker.length > 0 ? [marks("p", "kicker", kicker)] : []),
    heading,
    ...(deck.length > 0 ? [marks("p", "deck", deck)] : []),
  ];
  for (const part of parts) part.lang = language;
  return [...parts, textElement("p", "label", printed[context.language])];
}

/** How many paragraphs of each text have the query, and how often it occurs in them. */
function counts(texts: readonly PresentedText[], { words }: ResultContext): HTMLElement {
  const { countsIn, foundInChinese, foundInEnglish } = words;
  const each = texts.map(({ language, excerpts, occurrences }) => {
    const counted = fill(countsIn, { blocks: excerpts.length, occurrences });
    return texts.length > 1 ? `${language === "en" ? foundInEnglish : foundInChinese} ${counted}` : counted;
  });
  return textElement("p", "label counts", each.join(" · "));
}

/** How many paragraphs and occurrences the items that are shown have; those not loaded have none. */
export function countsOf(items: Iterable<HTMLElement>): { blocks: number; occurrences: number } {
  const all = [...items];
  const sum = (name: string) => all.reduce((total, { dataset }) => total + Number(dataset[name] ?? 0), 0);
  return { blocks: sum("blocks"), occurrences: sum("occurrences") };
}

function excerpts(
  { language, excerpts: all }: PresentedText,
  own: string,
  { words }: ResultContext,
): HTMLElement[] {
  const paragraphs = all.map(({ block, pieces }) => {
    const paragraph = document.createElement("p");
    paragraph.className = "excerpt";
    paragraph.lang = language;
    paragraph.append(textElement("span", "block", block), link(`${own}#${block}`, pieces));
    return paragraph;
  });
  const rest = paragraphs.slice(EXCERPTS);
  if (rest.length === 0) return paragraphs;
  const more = document.createElement("button");
  more.type = "button";
  more.className = "more-excerpts";
  more.textContent = fill(words.moreExcerpts, { count: rest.length });
  more.addEventListener("click", () => {
    more.replaceWith(...rest);
    rest[0]?.querySelector("a")?.focus();
  });
  return [...paragraphs.slice(0, EXCERPTS), more];
}

function address(text: PresentedText, context: ResultContext): string {
  return `${textAddress(text, context)}?q=${encodeURIComponent(context.query.toWellFormed())}`;
}

/** The page that shows a text: the reader's own where it is in their language, else the one with both. */
export function textAddress(
  text: { id: string; language: Language },
  { language, articles, items }: Pick<ResultContext, "language" | "articles" | "items">,
): string {
  return `${text.language === language ? articles : items}${text.id}/`;
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
