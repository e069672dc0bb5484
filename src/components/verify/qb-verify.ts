import { fill } from "../../i18n/fill.ts";
import { asFault } from "../../search/fault.ts";
import type { Language } from "../../text/language.ts";
import { showFault } from "../search/fault-view.ts";
import { answerView } from "./answer-view.ts";
import { readPasted } from "./pasted.ts";
import { openRecords } from "./records.ts";
import { verify } from "./verify.ts";
import type { VerifyWords } from "./verify-words.ts";

/** Longest text that is verified at once, in characters. */
const LONGEST = 20_000;

/**
 * `<qb-verify data-state="idle|searching|done|error">`: verifies what is pasted. Each answer is a section with
 * `data-answer`: `unchanged`, `changed`, `differs`, `retired`, `foreign`, `unknown` or `short`.
 */
class Verification extends HTMLElement {
  private readonly words: VerifyWords = JSON.parse(this.dataset.words ?? "{}");
  private readonly input = this.querySelector("textarea");
  private readonly status = this.querySelector("[role=status]");
  private readonly fault = this.querySelector<HTMLElement>(".fault");
  private readonly answers = this.querySelector<HTMLElement>(".answers");
  private readonly records = openRecords({
    search: this.absolute("search"),
    items: this.absolute("items"),
    archive: this.absolute("archive"),
  });
  /** Counts the runs, so that an old answer never replaces a newer one. */
  private run = 0;

  connectedCallback(): void {
    this.querySelector("form")?.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.verify();
    });
    const asked = new URLSearchParams(location.search).get("q");
    if (asked && this.input) this.input.value = asked;
    // Asked before this script came.
    if (asked || this.dataset.state === "searching") void this.verify();
  }

  private async verify(): Promise<void> {
    const run = ++this.run;
    const pasted = readPasted(this.input?.value.slice(0, LONGEST) ?? "", this.ownAddresses());
    this.show("searching", this.words.verifying);
    this.answers?.replaceChildren();
    if (this.fault) this.fault.hidden = true;
    try {
      const answers = await verify(pasted, this.records);
      if (run !== this.run) return;
      const { verifyDone, verifyNothing } = this.words;
      this.show("done", answers.length > 0 ? fill(verifyDone, { count: answers.length }) : verifyNothing);
      const context = {
        words: this.words,
        language: this.dataset.language as Language,
        articles: this.absolute("articles"),
        items: this.absolute("items"),
        changes: this.absolute("changes"),
      };
      this.answers?.replaceChildren(...answers.map((answer) => answerView(answer, context)));
    } catch (error) {
      if (run !== this.run) return;
      const fault = asFault(error);
      if (fault.kind === "internal") console.error(error);
      this.show("error", this.words.verifyFault);
      if (this.fault) showFault(this.fault, fault, this.words, () => void this.verify());
    }
  }

  private show(state: string, message: string): void {
    this.dataset.state = state;
    if (this.status) this.status.textContent = message;
  }

  /** The published address of the archive, and that of this page, which may be a copy. */
  private ownAddresses(): string[] {
    const { site = "", root = "/" } = this.dataset;
    return [site, new URL(root, location.href).href];
  }

  private absolute(name: string): string {
    return new URL(this.dataset[name] ?? "", location.href).href;
  }
}

customElements.define("qb-verify", Verification);
