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
import { fetchJson } from "../../search/files.ts";
import type { Hit } from "../../search/hit.ts";
import type { Language } from "../../text/language.ts";
import { adoptStyle } from "../adopt-style.ts";
import { makeChooser } from "../cite/chooser.ts";
import { citationList } from "../cite/citation-list.ts";
import listStyle from "../cite/citations.css?inline";
import { filledSearch } from "../cite/filled-search.ts";
import { today } from "../today.ts";
import type { CiteWords, SearchCiting } from "./cite-words.ts";
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
  /** Address of the words and the formats of citations. */
  citing: string;
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

adoptStyle(listStyle);

/** How a list that a link cites compares with the present one. */
async function compare(search: CitableSearch, link: string): Promise<Node[]> {
  try {
    const { words } = await loadCiting(search);
    const cited = readCitedList(link);
    return cited ? await comparison(cited, search, words) : [element("p", "unknown", words.citedDamaged)];
  } catch (error) {
    return [faultOf(error, search)];
  }
}

/** The citations of the search, whose link holds its list. */
async function cite(search: CitableSearch): Promise<Node[]> {
  try {
    const { words, citations } = await loadCiting(search);
    const { query, release, language } = search;
    const day = today();
    const cited = await writeCitedList(await listedItems(search), { day, release });
    const url = new URL(location.href);
    url.searchParams.set(search.parameter, cited);
    url.hash = "";
    const [, , count = "", hash = ""] = cited.split(".");
    const values = { query: query.trim(), count, version: release, hash, url: url.href, day };
    const list = citationList(filledSearch(citations, values), { address: url.href, language });
    makeChooser(list, null);
    const link = document.createElement("a");
    link.href = url.href;
    link.textContent = words.citedLink;
    const note = element("p", "", readCitedList(cited)?.items === null ? words.citedCountOnly : "");
    note.prepend(link, " ");
    return [list, note];
  } catch (error) {
    return [faultOf(error, search)];
  }
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
async function loadCiting({ citing }: CitableSearch): Promise<SearchCiting> {
  const url = new URL(citing, location.href).href;
  return fetchJson(url, (address, options) => fetch(address, options));
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
  const { client, release } = search;
  const { items } = await client.facets({ release, withNames: false });
  const ids = await client.ids({ release, items: [...items.keys()] });
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
