import { fill } from "../../i18n/fill.ts";
import type { Words } from "../../i18n/words.ts";
import type { FaultKind, SearchFault } from "../../search/fault.ts";

const SENTENCE = {
  offline: "faultOffline",
  missing: "faultMissing",
  damaged: "faultDamaged",
  timeout: "faultTimeout",
  unsupported: "faultUnsupported",
} satisfies Record<FaultKind, keyof Words>;

/** What went wrong, in a sentence. */
export function faultSentence({ kind, file }: SearchFault, words: Words): string {
  return fill(words[SENTENCE[kind]], { file: file?.split("/").at(-1) ?? "" });
}

/** Says what went wrong, and offers to try again or to load the page anew. */
export function showFault(place: HTMLElement, fault: SearchFault, words: Words, retry: () => void): void {
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
