import { createClient } from "../../search/browser/client.ts";
import { reportError } from "../search/fault-view.ts";
import { startSearchWorker } from "../search/search-worker.ts";
import { countTerms, type TermCounts, termsOf } from "./count-terms.ts";
import {
  timelineCsv,
  timelineLegend,
  timelinePicture,
  timelineSummary,
  timelineTable,
} from "./timeline-view.ts";
import type { TimelineWords } from "./timeline-words.ts";

/** Terms that are counted together, at most: each has a colour of its own. */
const MOST = 4;

/**
 * `<qb-timeline data-state="idle|searching|done|error">`: counts terms over time. Terms, periods, measure and scale are
 * in the address, as the form writes them.
 */
class Timeline extends HTMLElement {
  private readonly words: TimelineWords = JSON.parse(this.dataset.words ?? "{}");
  private readonly form = this.querySelector("form");
  private readonly status = this.querySelector("[role=status]");
  private readonly fault = this.querySelector<HTMLElement>(".fault");
  private readonly shown = this.querySelector<HTMLElement>(".counts");
  private readonly take = this.querySelector<HTMLButtonElement>(".take");
  private readonly client = createClient(
    new URL(this.dataset.search ?? "", location.href).href,
    startSearchWorker,
  );
  /** Counts the runs, so that an old answer never replaces a newer one. */
  private run = 0;

  connectedCallback(): void {
    this.form?.addEventListener("submit", (event) => {
      event.preventDefault();
      this.remember();
      void this.count();
    });
    this.form?.addEventListener("change", ({ target }) => {
      if (!(target instanceof HTMLSelectElement)) return;
      this.remember();
      void this.count();
    });
    addEventListener("popstate", () => this.readAddress());
    if (this.dataset.state === "searching") this.remember();
    this.readAddress();
  }

  private readAddress(): void {
    const address = new URLSearchParams(location.search);
    for (const control of this.form?.querySelectorAll<HTMLInputElement | HTMLSelectElement>("[name]") ?? []) {
      const value = address.get(control.name);
      if (value !== null) control.value = value;
    }
    void this.count();
  }

  private remember(): void {
    const url = new URL(location.href);
    for (const name of ["q", "by", "of", "scale"]) url.searchParams.set(name, this.value(name));
    if (url.href !== location.href) history.pushState(null, "", url);
    for (const link of document.querySelectorAll<HTMLAnchorElement>(".languages a")) link.search = url.search;
  }

  private async count(): Promise<void> {
    const run = ++this.run;
    const terms = termsOf(this.value("q")).slice(0, MOST);
    this.shown?.replaceChildren();
    if (this.fault) this.fault.hidden = true;
    if (this.take) this.take.hidden = true;
    if (terms.length === 0) return this.show("idle", "");
    this.show("searching", this.words.searching);
    try {
      const choice = {
        unit: this.value("by") === "month" ? "month" : "year",
        measure: this.value("of") === "times" ? "times" : "articles",
      } as const;
      const counts = await countTerms(terms, choice, this.client);
      if (run !== this.run) return;
      const isLeast = choice.measure === "times" && terms.some((term) => Array.from(term).length === 1);
      const notes = [timelineSummary(counts, this.words), ...(isLeast ? [this.words.timelineAtLeast] : [])];
      this.show("done", notes.join(" · "));
      this.draw(counts);
    } catch (error) {
      if (run === this.run) this.showError(error);
    }
  }

  private draw(counts: readonly TermCounts[]): void {
    const context = {
      words: this.words,
      scale: this.value("scale") === "rate" ? "rate" : "raw",
      addressOf: (term: string, period: string | null) => {
        const [year = "", ...month] = period?.split("-") ?? [];
        const of = [Number(year), ...month].join("-");
        const chosen = period === null ? {} : { from: of, to: of };
        return `${this.dataset.results}?${new URLSearchParams({ q: term, ...chosen })}`;
      },
    } as const;
    const picture = document.createElement("div");
    picture.className = "picture";
    picture.append(timelineLegend(counts), timelinePicture(counts, context));
    this.shown?.replaceChildren(picture, timelineTable(counts, context));
    if (!this.take) return;
    this.take.hidden = false;
    this.take.onclick = () => {
      const file = document.createElement("a");
      file.href = URL.createObjectURL(new Blob([timelineCsv(counts, this.words)], { type: "text/csv" }));
      file.download = `timeline-${counts.map(({ term }) => term).join("-")}.csv`;
      file.click();
      setTimeout(() => URL.revokeObjectURL(file.href));
    };
  }

  private showError(error: unknown): void {
    reportError(error, {
      place: this.fault,
      words: this.words,
      say: (state, message) => this.show(state, message),
      retry: () => void this.count(),
    });
  }

  private show(state: string, message: string): void {
    this.dataset.state = state;
    if (this.status) this.status.textContent = message;
  }

  private value(name: string): string {
    const control = this.form?.querySelector<HTMLInputElement | HTMLSelectElement>(`[name=${name}]`);
    return control?.value ?? "";
  }
}

customElements.define("qb-timeline", Timeline);
