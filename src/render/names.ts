import type { Root } from "hast";
import { namesIn } from "../archive/name-mentions.ts";
import type { VocabularyEntry } from "../archive/vocabulary.ts";
import type { Language } from "../text/language.ts";
import { inTraditional, type TraditionalForms } from "../text/traditional.ts";
import { cutAt, replaceTexts, type Transform, textNode } from "./text-nodes.ts";

/** The contents of the note of a name: all its forms, the preferred one first. */
export interface NameNote {
  zh: string[];
  en: string[];
  note: string | null;
}

/** The notes of an item's names, by id, in one language. */
export type NameNotes = Record<string, NameNote>;

/** The notes of some names in a language of the interface. */
export function nameNotes(
  entries: readonly VocabularyEntry[],
  language: Language,
  forms: TraditionalForms,
): NameNotes {
  const isTraditional = language === "zh-Hant";
  const noteOf = ({ note: { zh, en } }: VocabularyEntry) => {
    if (language === "en") return en;
    return zh && isTraditional ? inTraditional(zh, forms) : zh;
  };
  return Object.fromEntries(
    entries.map((entry) => [
      entry.id,
      {
        zh: namesIn(entry, isTraditional ? "zh-Hant" : "zh-Hans"),
        en: namesIn(entry, "en"),
        note: noteOf(entry),
      },
    ]),
  );
}

/**
 * Returns a transform that marks names, each where it first occurs after a heading: terms by `data-term`, all others
 * by `data-name`. Which name it is follows from its text and the item's notes. Use one transform for all blocks of a
 * text: it remembers what it has marked. A longer name comes before one that is part of it; headings, links, code and
 * the numbers of notes stay as they are.
 */
export function nameMarker(entries: readonly VocabularyEntry[], language: Language): Transform {
  const named = new Map(
    entries.flatMap((entry) => namesIn(entry, language).map((form) => [form, entry] as const)),
  );
  if (named.size === 0) return () => {};
  const marked = new Set<VocabularyEntry>();
  const forms = [...named.keys()].sort((a, b) => b.length - a.length).map((form) => RegExp.escape(form));
  const edges = language === "en" ? ["(?<![\\p{L}\\p{N}])", "(?![\\p{L}\\p{N}])"] : ["", ""];
  const pattern = new RegExp(`${edges[0]}(?:${forms.join("|")})${edges[1]}`, "gu");
  const mark = (name: string) => {
    const entry = named.get(name);
    if (!entry || marked.has(entry)) return textNode(name);
    marked.add(entry);
    const properties = { [entry.kind === "terms" ? "dataTerm" : "dataName"]: "" };
    return { type: "element" as const, tagName: "span", properties, children: [textNode(name)] };
  };
  return (tree) => {
    if (isHeading(tree)) marked.clear();
    else replaceTexts(tree, (text) => cutAt(text, pattern, mark), ["a", "code", "sup"]);
  };
}

function isHeading({ children }: Root): boolean {
  return children.some((child) => child.type === "element" && /^h[1-6]$/.test(child.tagName));
}
