import { fill } from "../../i18n/fill.ts";
import type { Calls } from "../../search/browser/calls.ts";
import {
  type CitedList,
  compareLists,
  isShortId,
  type ListComparison,
  type ListedItem,
  readCitedList,
  writeCitedList,
} from "../../search/cited-list.ts";
import { asFault } from "../../search/fault.ts";
import { checkedFetch } from "../../search/files.ts";
import type { Hit } from "../../search/hit.ts";
import type { Language } from "../../text/language.ts";
import type { CiteWords } from "./cite-words.ts";
import { faultSentence } from "./fault-view.ts";
import type { SearchWords } from "./search-words.ts";

/** A list of results that can be cited. */
export interface CitableSearch {
  hits: readonly Hit[];
  release: string;
  /** As typed. */
  query: string;
  words: SearchWords;
  /** The language of the page. */
  language: Language;
  /** Address of the items in both languages; ends in `/`. */
  items: string;
  client: Calls;
  /** The name of the list in the address of the search. */
  parameter: string;
  /** Address of the words of citations. */
  citeWords: string;
}

/** Items named in each line of a comparison. */
const NAMED = 20;

/** A request to cite a search; to compare it with the list that its address cites, if there is one. */
export interface CitationRequest {
  search: CitableSearch;
  cited: string | null;
  show(parts: readonly Node[]): void;
}

// Requested by an event, since scripts that are loaded by their URL have no exports.
document.addEventListener("citesearch", async (event) => {
  const { search, cited, show }: CitationRequest = (event as CustomEvent).detail;
  show(await (cited === null ? cite(search) : compare(search, cited)));
});

/** How a list that a link cites compares with the present one. */
async function compare(search: CitableSearch, link: string): Promise<Node[]> {
  try {
    const words = await loadWords(search);
    const cited = readCitedList(link);
    return cited ? await comparison(cited, search, words) : [element("p", "unknown", words.citedDamaged)];
  } catch (error) {
    return [faultOf(error, search)];
  }
}

/** The link of the search with its list, in a field and on the clipboard. */
async function cite(search: CitableSearch): Promise<Node[]> {
  try {
    return await citation(search, await loadWords(search));
  } catch (error) {
    return [faultOf(error, search)];
  }
}

async function citation(search: CitableSearch, words: CiteWords): Promise<Node[]> {
  const { query, release } = search;
  const listed = await listedItems(search);
  const day = new Date().toISOString().slice(0, 10);
  const list = await writeCitedList(listed, { day, release });
  const url = new URL(location.href);
  url.searchParams.set(search.parameter, list);
  url.hash = "";
  const [, , count = "", hash = ""] = list.split(".");
  const text = `${fill(words.citedSearch, { query, count, day, hash })} ${url.href}`;
  const field = document.createElement("input");
  field.readOnly = true;
  field.value = text;
  field.setAttribute("aria-label", search.words.citeSearch);
  const isCopied = await navigator.clipboard?.writeText(text).then(
    () => true,
    () => false,
  );
  const isWhole = readCitedList(list)?.items !== null;
  const notes = [...(isCopied ? [words.citedCopied] : []), ...(isWhole ? [] : [words.citedCountOnly])];
  return [field, element("p", "", notes.join(" "))];
}

async function comparison(cited: CitedList, search: CitableSearch, words: CiteWords): Promise<HTMLElement[]> {
  const listed = await listedItems(search);
  const found = await compareLists(cited, listed);
  const counts = { day: cited.day, before: cited.count, count: listed.length };
  if (found.isSame) return [element("p", "same", fill(words.citedSame, counts))];
  if (!cited.items) return [element("p", "other", fill(words.citedOtherUnknown, counts))];
  const lines: [string, string, HTMLElement[]][] = [
    ["added", fill(words.citedAdded, { count: found.added.length }), await itemLinks(found.added, search)],
    [
      "changed",
      fill(words.citedChanged, { count: found.changed.length }),
      await itemLinks(found.changed, search),
    ],
    ["removed", fill(words.citedRemoved, { count: found.removed.length }), await removedLinks(found, search)],
  ];
  return [
    element("p", "other", fill(words.citedOther, counts)),
    ...lines.flatMap(([name, text, links], at) => {
      const isThere = [found.added, found.changed, found.removed][at]?.length;
      if (!isThere) return [];
      const line = element("p", name, text);
      line.append(...links.flatMap((link) => [" ", link]));
      return [line];
    }),
  ];
}

/** @throws SearchFault */
async function loadWords({ citeWords }: CitableSearch): Promise<CiteWords> {
  const url = new URL(citeWords, location.href).href;
  return (await checkedFetch(url, (address, options) => fetch(address, options))).json();
}

async function listedItems({ hits, release, client }: CitableSearch): Promise<ListedItem[]> {
  const items = hits.map(({ item }) => item);
  const [ids, versions] = await Promise.all([
    client.ids({ release, items }),
    client.versions({ release, items }),
  ]);
  return ids.map((id, at) => ({ id, version: versions[at] ?? "" }));
}

async function itemLinks(listed: readonly ListedItem[], search: CitableSearch): Promise<HTMLElement[]> {
  const { hits, release, client, language, query } = search;
  const ids = await client.ids({ release, items: hits.map(({ item }) => item) });
  return Promise.all(
    listed.slice(0, NAMED).map(async ({ id }) => {
      const hit = hits[ids.indexOf(id)];
      if (!hit) return itemLink(id, id, search);
      const shown = !hit.languages.includes("zh") ? "en" : language === "en" ? "zh-Hans" : language;
      const text = await client.present({ id, hit, language: shown, query }).catch(() => null);
      const link = itemLink(id, text?.title.map((piece) => piece.text).join("") ?? id, search);
      if (text && text.language !== language) link.lang = text.language;
      return link;
    }),
  );
}

/** The items that are still in the archive, of those that are not found any more. */
async function removedLinks({ removed }: ListComparison, search: CitableSearch): Promise<HTMLElement[]> {
  if (removed.length === 0) return [];
  const { items } = await search.client.facets(search.release);
  const ids = await search.client.ids({ release: search.release, items: [...items.keys()] });
  const known = await Promise.all(
    ids.map(async (id) => (await Promise.all(removed.map((short) => isShortId(short, id)))).includes(true)),
  );
  return ids.filter((_, at) => known[at]).map((id) => itemLink(id, id, search));
}

function itemLink(id: string, title: string, { items }: CitableSearch): HTMLElement {
  const link = document.createElement("a");
  link.href = `${items}${id}/`;
  link.textContent = title;
  return link;
}

function faultOf(error: unknown, { words }: CitableSearch): HTMLElement {
  return element("p", "unknown", `${words.faultNotNone} ${faultSentence(asFault(error), words)}`);
}

function element(tag: string, name: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  if (name) made.dataset.list = name;
  made.textContent = text;
  return made;
}
