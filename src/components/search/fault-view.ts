import { fill } from "../../i18n/fill.ts";
import { asFault, type FaultKind, type SearchFault } from "../../search/fault.ts";
import { TooBroad } from "../../search/too-broad.ts";
import type { SearchWords } from "./search-words.ts";

const SENTENCE = {
  offline: "faultOffline",
  missing: "faultMissing",
  damaged: "faultDamaged",
  timeout: "faultTimeout",
  unsupported: "faultUnsupported",
  internal: "faultInternal",
} satisfies Record<FaultKind, keyof SearchWords>;

/** The words of the interface that faults are explained in. */
export type FaultWords = Pick<SearchWords, "retry" | "reload" | (typeof SENTENCE)[FaultKind]>;

/** Returns a sentence about a fault. */
export function faultSentence({ kind, file }: SearchFault, words: FaultWords): string {
  return fill(words[SENTENCE[kind]], { file: file?.split("/").at(-1) ?? "" });
}

/** The place and the words with which an element reports an error. */
interface ErrorReport {
  place: HTMLElement | null;
  words: FaultWords & Pick<SearchWords, "tooBroad" | "faultNotNone">;
  say: (state: "done" | "error", message: string) => void;
  retry: () => void;
}

/** Reports an error of a search: a beginning that too many words have is an answer, and anything else a fault. */
export function reportError(error: unknown, { place, words, say, retry }: ErrorReport): void {
  if (error instanceof TooBroad) {
    const { prefix, count } = error;
    say("done", fill(words.tooBroad, { prefix, count }));
    return;
  }
  const fault = asFault(error);
  if (fault.kind === "internal") console.error(error);
  say("error", words.faultNotNone);
  if (place) showFault(place, fault, words, retry);
}

/** Says what went wrong, and offers to try again or to reload the page. */
export function showFault(
  place: HTMLElement,
  fault: SearchFault,
  words: FaultWords,
  retry: () => void,
): void {
  const sentence = document.createElement("p");
  sentence.textContent = faultSentence(fault, words);
  const reload = () => location.reload();
  place.replaceChildren(sentence, button(words.retry, retry), " ", button(words.reload, reload));
  place.hidden = false;
}

function button(text: string, act: () => void): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = text;
  element.addEventListener("click", act);
  return element;
}
