import { formsOf, type VocabularyEntry } from "../archive/vocabulary.ts";
import type { Language } from "../text/language.ts";
import { inTraditional, officialForms } from "../text/traditional.ts";
import { mapPlainText } from "./html-text.ts";

/** Id of a name's entry on the page of names; its low line keeps it apart from the ids of kinds. */
export function nameAnchor(id: string): string {
  return `n_${id}`;
}

/**
 * Makes links to the entries of names on their page, each where it is first named; one call a text, as what was already
 * linked is remembered from block to block. A longer name goes before one that is part of it.
 */
export function nameLinker(
  entries: readonly VocabularyEntry[],
  language: Language,
  page: string,
): (html: string) => string {
  const ids = new Map(
    entries.flatMap((entry) => namesIn(entry, language).map((form) => [form, entry.id] as const)),
  );
  const linked = new Set<string>();
  const forms = [...ids.keys()].sort((a, b) => b.length - a.length).map((form) => RegExp.escape(form));
  if (forms.length === 0) return (html) => html;
  const edges = language === "en" ? ["(?<![\\p{L}\\p{N}])", "(?![\\p{L}\\p{N}])"] : ["", ""];
  const pattern = new RegExp(`${edges[0]}(?:${forms.join("|")})${edges[1]}`, "gu");
  return (html) =>
    mapPlainText(html, (text) =>
      text.replace(pattern, (name) => {
        const id = ids.get(name);
        if (!id || linked.has(id)) return name;
        linked.add(id);
        return `<a class="term" href="${page}#${nameAnchor(id)}">${name}</a>`;
      }),
    );
}

function namesIn(entry: VocabularyEntry, language: Language): string[] {
  if (language === "en") return formsOf(entry.en);
  if (language === "zh-Hans") return formsOf(entry.zh);
  const official = officialForms([entry]);
  return formsOf(entry.zh).map((form) => inTraditional(form, official));
}
