import { fill } from "../../i18n/fill.ts";
import type { SourcedLine } from "../../search/browser/calls.ts";
import { createClient } from "../../search/browser/client.ts";
import { fetchEarly } from "../../search/browser/early-files.ts";
import { narrow } from "../../search/facets.ts";
import { type Hit, timesIn } from "../../search/hit.ts";
import { WIDTHS } from "../../search/query/kwic.ts";
import { asOneLine } from "../../search/query/one-line.ts";
import type { Language } from "../../text/language.ts";
import { exportButtons } from "../search/export-view.ts";
import { reportError } from "../search/fault-view.ts";
import { filtersOf, isFiltered } from "../search/filter-view.ts";
import { startSearchWorker } from "../search/search-worker.ts";
import { arrangedLines, linesAsTable } from "./arranged-lines.ts";
import type { ConcordanceWords } from "./concordance-words.ts";
import { lineAddress, lineTable } from "./line-table.ts";

type State = "idle" | "searching" | "done" | "error";

/** Lines after which reading waits for the reader. */
const LINES = 1000;

/** The source of the lines: the results of a query in a release, in the order of the archive, as far as they are read. */
interface Reading {
  query: string;
  release: string;
  hits: Hit[];
  read: number;
  lines: SourcedLine[];
}

/**
 * `<qb-concordance data-state="idle|searching|done|error" data-lines="11">`: every occurrence of a query in its line.
 * Query, filters, width, order, groups and pairs live in the address.
 */
class Concordance extends HTMLElement {
  private readonly words: ConcordanceWords = JSON.parse(this.dataset.words ?? "{}");
  private readonly language = this.dataset.language as Language;
  private readonly folder = new URL(this.dataset.folder ?? "", location.href).href;
  private readonly client = createClient(this.folder, startSearchWorker);
  private readonly input = this.element("input[name=q]", HTMLInputElement);
  private readonly pairs = this.element("input[name=pairs]", HTMLInputElement);
  private readonly status = this.element(".status", HTMLElement);
  private readonly fault = this.element(".fault", HTMLElement);
  private readonly taking = this.element(".taking", HTMLElement);
  private readonly table = this.element(".lines", HTMLElement);
  private readonly pageTitle = document.title;
  /** Counts the runs, so that an old answer never replaces a newer one. */
  private run = 0;
  private reading: Reading | null = null;

  connectedCallback(): void {
    this.element("form", HTMLFormElement).addEventListener("submit", (event) => {
      event.preventDefault();
      this.remember();
      void this.search();
    });
    this.element(".controls", HTMLElement).addEventListener("change", ({ target }) => {
      this.remember();
      if (target === this.pairs) void this.search();
      else this.show();
    });
    addEventListener("popstate", () => this.readAddress());
    this.client.open(null).catch(() => {});
    fetchEarly(this.folder);
    if (this.hasAttribute("data-composing")) return;
    this.readAddress();
  }

  private readAddress(): void {
    const address = addressed();
    const typed = asOneLine(address.get("q") ?? "");
    // Text typed while this was loading stays.
    if (address.has("q") || this.dataset.state !== "idle") this.input.value = typed;
    for (const select of this.selects()) select.value = address.get(select.name) ?? select.value;
    this.pairs.checked = address.has("pairs");
    void this.search();
  }

  private remember(): void {
    const url = new URL(location.href);
    const pairs = this.pairs.checked ? "1" : "";
    const values = [
      ["q", this.input.value],
      ["pairs", pairs],
      ...this.selects().map((one) => [one.name, one.value]),
    ];
    for (const [name = "", value] of values) {
      if (value) url.searchParams.set(name, value);
      else url.searchParams.delete(name);
    }
    for (const link of document.querySelectorAll<HTMLAnchorElement>(".languages a")) link.search = url.search;
    if (url.href !== location.href) history.pushState(null, "", url);
  }

  private async search(): Promise<void> {
    const run = ++this.run;
    const query = this.input.value;
    this.reading = null;
    document.title = query.trim() === "" ? this.pageTitle : `${query.trim()} · ${this.pageTitle}`;
    this.fault.hidden = true;
    this.table.replaceChildren();
    if (query.trim() === "") {
      this.say("idle", "");
      return;
    }
    this.say("searching", this.words.searching);
    try {
      const { release, hits } = await this.client.search(query);
      const chosen = await this.chosen(release, hits);
      if (run !== this.run) return;
      // In the order of the archive, as their texts lie together.
      const inOrder = chosen.toSorted((one, other) => one.item - other.item);
      this.reading = { query, release, hits: inOrder, read: 0, lines: [] };
      await this.readOn();
    } catch (error) {
      if (run === this.run) this.showError(error);
    }
  }

  /** The results that fit the filters of the address. */
  private async chosen(release: string, hits: Hit[]): Promise<Hit[]> {
    const filters = filtersOf(addressed());
    const typed = addressed().get("form") === "typed" ? hits.filter(({ asTyped }) => asTyped) : hits;
    if (!isFiltered({ ...filters, order: "relevance" })) return typed;
    const facets = await this.client.facets({ release, withNames: filters.name !== undefined });
    return narrow(typed, facets, filters);
  }

  /** Reads more texts until there are enough lines, and shows them. @throws SearchFault */
  private async readOn(): Promise<void> {
    const { reading, run } = this;
    if (!reading) return;
    const enough = reading.lines.length + LINES;
    const { release, query, hits } = reading;
    while (reading.read < hits.length && reading.lines.length < enough) {
      const rest = hits.slice(reading.read);
      const withPairs = this.pairs.checked;
      const part = await this.client.lines({
        release,
        hits: rest,
        times: timesIn(hits),
        query,
        language: this.language,
        withPairs,
      });
      if (run !== this.run) return;
      reading.lines.push(...part.found);
      reading.read += part.read;
      this.say("searching", this.progress(reading));
    }
    this.show();
  }

  private progress({ hits, read, lines }: Reading): string {
    const { linesCount, linesSoFar } = this.words;
    const counts = { articles: hits.length, total: hits.length, read, lines: lines.length };
    return fill(read < hits.length ? linesSoFar : linesCount, counts);
  }

  private show(): void {
    const { reading, words, language } = this;
    if (!reading) return;
    if (reading.hits.length === 0) {
      this.say("done", fill(words.resultNone, { query: reading.query }));
      return;
    }
    const { articles = "", items = "" } = this.dataset;
    const width = WIDTHS.find((one) => String(one) === this.select("width")) ?? 20;
    const context = { words, language, articles, items, query: reading.query, width };
    const chosen = { sort: this.select("sort"), group: this.select("group") };
    const groups = arrangedLines(reading.lines, chosen, words.groupCount);
    this.dataset.lines = String(reading.lines.length);
    this.say("done", this.progress(reading));
    const exported = {
      label: words.exportLines,
      name: `qiaobao-kwic-${reading.query.trim()}`.slice(0, 60),
      table: () =>
        linesAsTable(groups, width, (line) => new URL(lineAddress(line, context), location.href).href),
    };
    const keys = document.createElement("p");
    keys.className = "label";
    keys.textContent = words.kwicKeys;
    this.taking.replaceChildren(exportButtons(exported, words), keys);
    this.taking.hidden = reading.lines.length === 0;
    this.table.replaceChildren(lineTable(groups, context), ...this.more(reading));
  }

  /** A button that reads on, where there is more. */
  private more({ read, hits }: Reading): HTMLElement[] {
    if (read === hits.length) return [];
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = this.words.readOn;
    button.addEventListener("click", () => {
      button.disabled = true;
      this.readOn().catch((error) => this.showError(error));
    });
    return [button];
  }

  private showError(error: unknown): void {
    reportError(error, {
      place: this.fault,
      words: this.words,
      say: (state, message) => this.say(state, message),
      retry: () => void this.search(),
    });
  }

  private say(state: State, message: string): void {
    this.dataset.state = state;
    this.status.textContent = message;
    if (state !== "done") delete this.dataset.lines;
  }

  private select(name: string): string {
    return this.selects().find((one) => one.name === name)?.value ?? "";
  }

  private selects(): HTMLSelectElement[] {
    return [...this.querySelectorAll("select")];
  }

  private element<T extends HTMLElement>(selector: string, type: { new (): T; prototype: T }): T {
    const found = this.querySelector(selector);
    if (!(found instanceof type)) throw new Error(`qb-concordance lacks ${selector}`);
    return found;
  }
}

function addressed(): URLSearchParams {
  return new URLSearchParams(location.search);
}

// A second attempt at loading may have overtaken the first.
if (!customElements.get("qb-concordance")) customElements.define("qb-concordance", Concordance);
