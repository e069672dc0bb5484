import { officialForms } from "../archive/traditional-forms.ts";
import { formsOf, type VocabularyEntry } from "../archive/vocabulary.ts";
import type { Language } from "../text/language.ts";
import { inTraditional } from "../text/traditional.ts";
import { cutAt, replaceTexts, type Transform, textNode } from "./text-nodes.ts";

/** Id of a name's entry on the page of names. The underscore keeps it apart from the ids of kinds. */
export function nameAnchor(id: string): string {
  return `n_${id}`;
}

/**
 * Makes what links names to their entries on the page of names, each where it first occurs. Use one for all blocks of a
 * text: it remembers what it has linked. A longer name comes before one that is part of it; links, code and the
 * numbers of notes stay as they are.
 */
export function nameLinker(entries: readonly VocabularyEntry[], language: Language, page: string): Transform {
  const ids = new Map(
    entries.flatMap((entry) => namesIn(entry, language).map((form) => [form, entry.id] as const)),
  );
  if (ids.size === 0) return () => {};
  const linked = new Set<string>();
  const forms = [...ids.keys()].sort((a, b) => b.length - a.length).map((form) => RegExp.escape(form));
  const edges = language === "en" ? ["(?<![\\p{L}\\p{N}])", "(?![\\p{L}\\p{N}])"] : ["", ""];
  const pattern = new RegExp(`${edges[0]}(?:${forms.join("|")})${edges[1]}`, "gu");
  return (tree) =>
    replaceTexts(
      tree,
      (text) =>
        cutAt(text, pattern, (name) => {
          const id = ids.get(name);
          if (!id || linked.has(id)) return textNode(name);
          linked.add(id);
          const properties = { className: ["term"], href: `${page}#${nameAnchor(id)}` };
          return { type: "element", tagName: "a", properties, children: [textNode(name)] };
        }),
      ["a", "code", "sup"],
    );
}

function namesIn(entry: VocabularyEntry, language: Language): string[] {
  if (language === "en") return formsOf(entry.en);
  if (language === "zh-Hans") return formsOf(entry.zh);
  const official = officialForms([entry]);
  return formsOf(entry.zh).map((form) => inTraditional(form, official));
}
