import tsPhrases from "opencc-js/dict/TSPhrases";
import { isTraditional } from "./text.ts";

/**
 * Traditional words whose Simplified form is not that of their characters, by their first character:
 * 瞭解 is 了解, though 瞭 stays itself in 瞭望 (OpenCC's TSPhrases).
 */
const PHRASES = new Map<string, [traditional: string, simplified: string][]>();
for (const pair of tsPhrases.split("|")) {
  const [traditional = "", simplified = ""] = pair.split(" ");
  const first = [...traditional][0] ?? "";
  PHRASES.set(first, [...(PHRASES.get(first) ?? []), [traditional, simplified]]);
}
for (const phrases of PHRASES.values()) phrases.sort((a, b) => b[0].length - a[0].length);

/** Spellings that Simplified texts do not have, with the ones they do. */
const FOREIGN = pairsOf("揹背伕夫甦苏鎗枪拏拿燄焰籐藤耡锄隄堤菓果衞卫荳豆瑯琅觔斤澂澄篠筱斲斫");
/** Characters that mean another in Traditional words than in Simplified: 意味著, 座標, 覆函. */
const TWO_MEANINGS = pairsOf("著着像象座坐薰熏藉借覆复俱具哩里");

/**
 * What is searched for a term: as typed, and where a Traditional spelling has another Simplified one,
 * that too. Two-meaning characters are exchanged only in terms that are Traditional beyond doubt, so
 * that a Simplified query stays as exact as it is typed.
 */
export function scriptForms(term: string): string[] {
  const simplified = simplifyPhrases(term);
  const respelled = exchange(simplified, FOREIGN);
  const exchanged = isTraditional(term) ? exchange(respelled, TWO_MEANINGS) : respelled;
  return [...new Set([term, simplified, respelled, exchanged])];
}

/** A text with its Traditional words put into Simplified; other characters stay. */
export function simplifyPhrases(text: string): string {
  let result = "";
  let at = 0;
  while (at < text.length) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const phrase = PHRASES.get(character)?.find(([traditional]) => text.startsWith(traditional, at));
    result += phrase?.[1] ?? character;
    at += (phrase?.[0] ?? character).length;
  }
  return result;
}

function exchange(text: string, table: ReadonlyMap<string, string>): string {
  return Array.from(text, (character) => table.get(character) ?? character).join("");
}

function pairsOf(characters: string): Map<string, string> {
  const list = [...characters];
  return new Map(list.flatMap((from, index) => (index % 2 === 0 ? [[from, list[index + 1] ?? from]] : [])));
}
