import tsPhrases from "opencc-js/dict/TSPhrases";

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

/** What is searched for a term: as typed, and with its Traditional words put into Simplified where that differs. */
export function scriptForms(term: string): string[] {
  return [...new Set([term, simplifyPhrases(term)])];
}

function simplifyPhrases(term: string): string {
  let result = "";
  let at = 0;
  while (at < term.length) {
    const character = String.fromCodePoint(term.codePointAt(at) ?? 0);
    const phrase = PHRASES.get(character)?.find(([traditional]) => term.startsWith(traditional, at));
    result += phrase?.[1] ?? character;
    at += (phrase?.[0] ?? character).length;
  }
  return result;
}
