import { fill } from "../../i18n/fill.ts";
import { createClient } from "../../search/browser/client.ts";
import { fetchEarly } from "../../search/browser/early-files.ts";
import type { Hit } from "../../search/hit.ts";
import { asOneLine } from "../../search/query/one-line.ts";
import type { Language } from "../../text/language.ts";
import { adoptStyle } from "../adopt-style.ts";
import { addressed, isTypedOnly } from "./address.ts";
import { CITED, offerCitation } from "./cite-button.ts";
import { facetFilter } from "./facet-filter.ts";
import { reportError } from "./fault-view.ts";
import { filtersOf, isFiltered } from "./filter-view.ts";
import { keepPlace, type LeftPlace, leftPlace, restorePlace } from "./left-place.ts";
import { resultView } from "./result-view.ts";
import css from "./results.css?inline";
import { countSentence, explainForms, explainReading, offerNames, resultSentence } from "./search-notes.ts";
import type { SearchWords } from "./search-words.ts";
import { startSearchWorker } from "./search-worker.ts";
import { takingView } from "./taking-view.ts";

type State = "idle" | "searching" | "done" | "error";

/** Pause in typing after which a query is run, in milliseconds. */
const PAUSE = 180;
/** Longest query that is searched, in characters; a pasted page is no query. */
const LONGEST = 2000;
/** Results shown at first, and added at each click. */
const SHOWN = 10;
/** Longest wait of results for the names offered above them, in milliseconds. */
const NAMES = 600;
/** Controls whose values live in the address beside the query. */
const FILTERS = ["lang", "paper", "topic", "name", "from", "to", "sort"];

/**
 * `<qb-search data-state="idle|searching|done|error" data-total="3">`: the live search of a page. Each
 * result is a list item with `data-item`. Query, filters and order live in the address. It comes when it is
 * first wanted, and finds what was typed until then.
 */
class LiveSearch extends HTMLElement {
  private readonly words: SearchWords = JSON.parse(this.dataset.words ?? "{}");
  private readonly language = this.dataset.language as Language;
  private readonly folder = new URL(this.dataset.folder ?? "", location.href).href;
  private readonly client = createClient(this.folder, startSearchWorker);
  private readonly input = this.element("input", HTMLInputElement);
  private readonly filters = this.element(".filters", HTMLDetailsElement);
  private readonly status = this.element(".status", HTMLElement);
  private readonly compared = this.element(".compared", HTMLElement);
  private readonly fault = this.element(".fault", HTMLElement);
  private readonly also = this.element(".also", HTMLElement);
  private readonly citing = this.element(".citing", HTMLElement);
  private readonly taking = this.element(".taking", HTMLElement);
  private readonly results = this.element(".results", HTMLElement);
  private readonly facets = facetFilter(this.client, this.filters, this.place());
  private readonly pageTitle = document.title;
  private timer = 0;
  /** Counts the runs, so that an old answer never replaces a newer one. */
  private run = 0;
  /** The position of a reader who comes back, until it is restored. */
  private left: LeftPlace | null = leftPlace(history.state);

  connectedCallback(): void {
    this.element("form", HTMLFormElement).addEventListener("submit", (event) => {
      event.preventDefault();
      this.remember("push");
      void this.search();
    });
    this.input.addEventListener("compositionstart", () => clearTimeout(this.timer));
    this.input.addEventListener("compositionend", () => this.typed());
    this.input.addEventListener("input", () => this.typed());
    this.filters.addEventListener("change", () => this.choose());
    this.filters.addEventListener("toggle", () => this.filters.open && void this.search());
    const names = this.element("select[name=name]", HTMLSelectElement);
    for (const event of ["pointerenter", "focus"]) names.addEventListener(event, () => void this.listNames());
    this.element(".clear", HTMLButtonElement).addEventListener("click", () => {
      for (const select of this.selects()) select.value = "";
      this.choose();
    });
    addEventListener("popstate", ({ state }) => {
      this.left = leftPlace(state);
      this.readAddress();
    });
    addEventListener("pagehide", () => this.keepPlace());
    this.results.addEventListener("click", () => this.keepPlace());
    this.readFilters();
    this.keepLineBreaks();
    // A reader who has turned to the search is about to ask; a fault is reported with the query.
    this.client.open(null).catch(() => {});
    fetchEarly(this.folder);
    if (this.isComposing()) return;
    this.remember("replace");
    void this.search();
  }

  private typed(): void {
    if (this.isComposing()) return;
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      this.remember("replace");
      void this.search();
    }, PAUSE);
  }

  private isComposing(): boolean {
    return this.hasAttribute("data-composing");
  }

  private choose(): void {
    this.remember("push");
    void this.search();
  }

  private readAddress(): void {
    this.input.value = asOneLine(addressed().get("q") ?? "");
    this.readFilters();
    void this.search();
  }

  /** A field drops line breaks, which separate terms in an address. */
  private keepLineBreaks(): void {
    const asked = addressed().get("q") ?? "";
    if (this.input.value === asked.replace(/[\r\n]/g, "")) this.input.value = asOneLine(asked);
  }

  private keepPlace(): void {
    if (this.dataset.state === "done") keepPlace(this.results);
  }

  private readFilters(): void {
    const address = addressed();
    for (const select of this.selects()) {
      const value = address.get(select.name) ?? "";
      if (value && ![...select.options].some((option) => option.value === value))
        select.add(new Option(value, value));
      select.value = value;
    }
    if (isFiltered(filtersOf(address))) this.filters.open = true;
  }

  private remember(how: "push" | "replace"): void {
    const url = new URL(location.href);
    // The choice of one form belongs to one query.
    if (asOneLine(url.searchParams.get("q") ?? "") !== this.input.value) url.searchParams.delete("form");
    const values = [["q", this.input.value], ...this.selects().map(({ name, value }) => [name, value])];
    for (const [name = "", value] of values) {
      if (value) url.searchParams.set(name, value);
      else url.searchParams.delete(name);
    }
    // A cited list belongs to one query and its filters.
    if (url.href !== location.href) url.searchParams.delete(CITED);
    for (const link of document.querySelectorAll<HTMLAnchorElement>(".languages a")) link.search = url.search;
    if (url.href === location.href) return;
    this.left = null;
    if (how === "push") history.pushState(null, "", url);
    else history.replaceState(null, "", url);
  }

  private async search(): Promise<void> {
    clearTimeout(this.timer);
    const run = ++this.run;
    const typed = this.input.value;
    document.title = typed.trim() === "" ? this.pageTitle : `${typed.trim()} · ${this.pageTitle}`;
    if (typed.trim() === "") return this.show("idle", "");
    if (typed.length > LONGEST) {
      return this.show("done", fill(this.words.queryTooLong, { count: typed.length, limit: LONGEST }));
    }
    this.show("searching", this.words.searching, { keepResults: true });
    try {
      const filters = filtersOf(addressed());
      const { compared, understood, ...found } = await this.client.search(typed);
      // Only an aid: results are complete without the names.
      const names = this.client.otherNames(typed).catch(() => []);
      const { release } = found;
      const narrowed = await this.facets.filtered(found, filters);
      const hits = isTypedOnly() ? narrowed.filter(({ asTyped }) => asTyped) : narrowed;
      const shown = Math.max(SHOWN, this.left?.count ?? 0);
      const first = hits.slice(0, shown);
      // Beside the results, whose texts it reads: what is slow or missing keeps the reader waiting once.
      const asked = this.otherForms(hits, release, typed);
      const context = { ...this.place(), client: this.client, release, query: typed };
      const view = resultView(context);
      const items = await view.items(first);
      const forms = await asked;
      // Shown at once with the results, which they would move, unless they keep the reader waiting.
      const early = await Promise.race([
        names,
        new Promise<null>((resolve) => setTimeout(() => resolve(null), NAMES)),
      ]);
      if (run !== this.run) return;
      const message = resultSentence(typed, { hits, total: found.hits.length }, this.words);
      this.show("done", message + countSentence(items, hits.length, this.words));
      this.dataset.total = String(hits.length);
      this.results.replaceChildren(...items, ...view.more(hits.slice(shown), SHOWN));
      const taking = {
        ...{ hits, context, page: this.input.form?.action ?? "", data: this.dataset.data ?? "" },
        isPartial: items.length < hits.length,
        counted: (counts: { blocks: number; occurrences: number }) => {
          if (run !== this.run) return;
          this.status.textContent = `${message} · ${fill(this.words.countsShown, counts)}`;
        },
      };
      this.taking.hidden = hits.length === 0;
      this.taking.replaceChildren(...(hits.length > 0 ? takingView(taking) : []));
      explainReading(this.compared, { read: understood, compared }, this.words);
      explainForms(this.compared, { forms, query: typed }, this.words);
      const citable = {
        ...this.place(),
        hits,
        release,
        query: typed,
        client: this.client,
        // Beside the page that the form leads to, by src/pages/[lang]/search/cite.json.ts.
        citing: new URL("cite.json", this.input.form?.action).href,
        parameter: CITED,
      };
      offerCitation(this.citing, citable, () => run === this.run);
      const offer = (others: readonly string[]) => offerNames(this.also, others, this.words);
      if (early) offer(early);
      else void names.then((others) => run === this.run && offer(others));
      // After all that is above the results.
      if (this.left) restorePlace(this.left, this.results);
      this.left = null;
    } catch (error) {
      if (run === this.run) this.showError(error);
    }
  }

  /** The other forms of the query that results have, of those that lack the one typed. */
  private async otherForms(hits: Hit[], release: string, query: string): Promise<string[]> {
    const others = hits.filter(({ asTyped, languages }) => !asTyped && languages.includes("zh"));
    if (others.length === 0) return [];
    const items = others.slice(0, SHOWN).map(({ item }) => item);
    // An aid only: an item whose text cannot be had says so itself.
    return this.client
      .ids({ release, items })
      .then((ids) => this.client.otherForms({ ids, query }))
      .catch(() => []);
  }

  /** The names of a large archive are more than all else that filters load. */
  private async listNames(): Promise<void> {
    const found = this.facets.wantNames();
    if (!found) return;
    // A search under way may be past its filters, and would hide a fault.
    if (this.dataset.state === "searching") return this.search();
    const run = this.run;
    try {
      await this.facets.filtered(found, filtersOf(addressed()));
    } catch (error) {
      if (run === this.run) this.showError(error);
    }
  }

  private showError(error: unknown): void {
    reportError(error, {
      place: this.fault,
      words: this.words,
      say: (state, message) => this.show(state, message),
      retry: () => void this.search(),
    });
  }

  private show(state: State, message: string, { keepResults = false } = {}): void {
    this.dataset.state = state;
    this.status.textContent = message;
    this.fault.hidden = true;
    if (keepResults) return;
    this.results.replaceChildren();
    this.also.hidden = true;
    this.citing.hidden = true;
    this.taking.hidden = true;
    this.compared.hidden = true;
    delete this.dataset.total;
  }

  private place() {
    const { articles = "", items = "" } = this.dataset;
    return { words: this.words, language: this.language, articles, items };
  }

  private selects(): HTMLSelectElement[] {
    return [...this.filters.querySelectorAll("select")].filter(({ name }) => FILTERS.includes(name));
  }

  private element<T extends HTMLElement>(selector: string, type: { new (): T; prototype: T }): T {
    const found = this.querySelector(selector);
    if (!(found instanceof type)) throw new Error(`qb-search lacks ${selector}`);
    return found;
  }
}

// A second attempt at loading may have overtaken the first.
if (!customElements.get("qb-search")) {
  adoptStyle(css);
  customElements.define("qb-search", LiveSearch);
}
