import type { Language } from "../../archive/language.ts";
import { fill } from "../../i18n/fill.ts";
import type { Words } from "../../i18n/words.ts";
import { createClient } from "../../search/browser/client.ts";
import type { Searched } from "../../search/engine.ts";
import { SearchFault } from "../../search/fault.ts";
import { NAMES_PATH, type NameForms, otherNames } from "../../search/names.ts";
import { MAX_QUERY_LENGTH, parseQuery } from "../../search/query.ts";
import { showFault } from "./fault-view.ts";
import { resultView } from "./result-view.ts";

type State = "idle" | "searching" | "done" | "error";

/** Pause in typing after which a query is run, in milliseconds. */
const PAUSE = 180;
/** Results shown at first, and added at each click. */
const SHOWN = 10;

/**
 * `<qb-search data-state="idle|searching|done|error" data-total="3">`: the live search of a page. Each
 * result is a list item with `data-item`. The query lives in the address as `?q=`.
 */
class LiveSearch extends HTMLElement {
  private readonly words: Words = JSON.parse(this.dataset.words ?? "{}");
  private readonly language = this.dataset.language as Language;
  private readonly client = createClient(
    new URL(this.dataset.folder ?? "", location.href).href,
    (this.dataset.bundles ?? "").split(" ").filter(Boolean) as Searched[],
    () => new Worker(new URL("../../search/browser/worker.ts", import.meta.url), { type: "module" }),
  );
  private readonly input = this.element("input", HTMLInputElement);
  private readonly status = this.element(".status", HTMLElement);
  private readonly fault = this.element(".fault", HTMLElement);
  private readonly also = this.element(".also", HTMLElement);
  private readonly results = this.element(".results", HTMLElement);
  private composing = false;
  private timer = 0;
  /** Counts the runs, so that an old answer never replaces a newer one. */
  private run = 0;

  connectedCallback(): void {
    this.element("form", HTMLFormElement).addEventListener("submit", (event) => {
      event.preventDefault();
      this.remember("push");
      void this.search();
    });
    this.input.addEventListener("compositionstart", () => {
      this.composing = true;
      clearTimeout(this.timer);
    });
    this.input.addEventListener("compositionend", () => {
      this.composing = false;
      this.typed();
    });
    this.input.addEventListener("input", () => this.typed());
    addEventListener("popstate", () => this.readAddress());
    addEventListener("keydown", (event) => {
      if (event.key !== "/" || event.target instanceof HTMLInputElement) return;
      event.preventDefault();
      this.input.focus();
    });
    this.readAddress();
  }

  private typed(): void {
    if (this.composing) return;
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      this.remember("replace");
      void this.search();
    }, PAUSE);
  }

  private readAddress(): void {
    this.input.value = new URLSearchParams(location.search).get("q") ?? "";
    void this.search();
  }

  private remember(how: "push" | "replace"): void {
    const url = new URL(location.href);
    if (this.input.value) url.searchParams.set("q", this.input.value);
    else url.searchParams.delete("q");
    if (url.href === location.href) return;
    if (how === "push") history.pushState(null, "", url);
    else history.replaceState(null, "", url);
  }

  private async search(): Promise<void> {
    clearTimeout(this.timer);
    const run = ++this.run;
    const query = this.input.value;
    const terms = parseQuery(query);
    if (terms.length === 0) return this.show("idle", "");
    if (query.length > MAX_QUERY_LENGTH) {
      return this.show(
        "done",
        fill(this.words.queryTooLong, { count: query.length, limit: MAX_QUERY_LENGTH }),
      );
    }
    this.show("searching", this.words.searching, { keepResults: true });
    try {
      const hits = await this.client.search(query);
      const view = resultView({ ...this.place(), client: this.client, terms, query });
      const shown = await view.items(hits.slice(0, SHOWN));
      if (run !== this.run) return;
      this.dataset.total = String(hits.length);
      const found = hits.length > 0;
      this.show(
        "done",
        found ? fill(this.words.resultCount, { count: hits.length }) : this.nothingFound(query),
      );
      this.results.replaceChildren(...shown, ...view.more(hits.slice(SHOWN), SHOWN));
      await this.offerOtherNames(query, run);
    } catch (error) {
      if (run !== this.run) return;
      if (!(error instanceof SearchFault)) throw error;
      this.show("error", this.words.faultNotNone);
      showFault(this.fault, error, this.words, () => void this.search());
    }
  }

  private show(state: State, message: string, { keepResults = false } = {}): void {
    this.dataset.state = state;
    this.status.textContent = message;
    this.fault.hidden = true;
    if (keepResults) return;
    this.results.replaceChildren();
    this.also.hidden = true;
    if (state !== "done") delete this.dataset.total;
  }

  private nothingFound(query: string): string {
    return `${fill(this.words.resultNone, { query })} ${this.words.resultNoneAdvice}`;
  }

  /** An aid only: when the names cannot be had, the results stand without it. */
  private async offerOtherNames(query: string, run: number): Promise<void> {
    const names = await this.client.file<NameForms[]>(NAMES_PATH).catch(() => []);
    const others = otherNames(query, names);
    if (run !== this.run || others.length === 0) return;
    const links = others.map((name) => {
      const link = document.createElement("a");
      link.href = `?q=${encodeURIComponent(`"${name}"`)}`;
      link.lang = /\p{Script=Han}/u.test(name) ? "zh-Hans" : "en";
      link.textContent = name;
      return link;
    });
    this.also.replaceChildren(`${this.words.alsoSearch} `, ...links);
    this.also.hidden = false;
  }

  private place() {
    return {
      words: this.words,
      language: this.language,
      articles: this.dataset.articles ?? "",
      items: this.dataset.items ?? "",
    };
  }

  private element<T extends HTMLElement>(selector: string, type: new () => T): T {
    const found = this.querySelector(selector);
    if (!(found instanceof type)) throw new Error(`qb-search lacks ${selector}`);
    return found;
  }
}

customElements.define("qb-search", LiveSearch);
