import { printedParts } from "../archive/article.ts";
import type { Language } from "../text/language.ts";
import { inTraditional } from "../text/traditional.ts";
import { articles, names, traditionalForms } from "./collections.ts";

const EXAMPLES = 3;

/** Queries that find something in the archive: the names it has most of, or else beginnings of headlines. */
export async function searchExamples(language: Language): Promise<string[]> {
  const editions = (await articles()).flatMap(({ record, translated }) => {
    const edition = language === "en" ? translated : record;
    return edition ? [edition] : [];
  });
  const isFound = (text: string) =>
    editions.some((edition) => printedParts(edition).some((part) => part.text.includes(text)));
  const counts = new Map<string, number>();
  for (const { names: ids } of await articles())
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  const frequent = (await names())
    .filter(({ id }) => counts.has(id))
    .sort((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0))
    .map(({ zh, en }) => (language === "en" ? en.name : zh.name));
  const headlines = editions
    .values()
    .map(({ headline }) => headline.title.split(/[，。：；！？,.:;!?\s]+/)[0] ?? "")
    .filter((words) => words.length > 1);
  const forms = await traditionalForms();
  const examples = new Set<string>();
  for (const texts of [frequent, headlines])
    for (const text of texts) {
      if (isFound(text)) examples.add(language === "zh-Hant" ? inTraditional(text, forms) : text);
      if (examples.size === EXAMPLES) return [...examples];
    }
  return [...examples];
}
