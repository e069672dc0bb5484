import hkVariants from "opencc-js/dict/HKVariants";
import hkVariantsPhrases from "opencc-js/dict/HKVariantsPhrases";
import hkVariantsRev from "opencc-js/dict/HKVariantsRev";
import stCharacters from "opencc-js/dict/STCharacters";
import stPhrases from "opencc-js/dict/STPhrases";
import tsCharacters from "opencc-js/dict/TSCharacters";
import tsPhrases from "opencc-js/dict/TSPhrases";
import twVariants from "opencc-js/dict/TWVariants";
import twVariantsRev from "opencc-js/dict/TWVariantsRev";
import { LOOK_ALIKES } from "../../src/text/look-alikes.ts";

/**
 * Decides whether a text has a query by reading it from end to end. It shares the dictionaries with the search,
 * and no code: a fault of the folding, the units or the index shows as a difference.
 */
export interface Oracle {
  /** True when the query is in one line of one of the texts. */
  occurs(query: string, texts: readonly string[]): boolean;
}

/** The possible units at each place of a line. */
type Line = ReadonlySet<string>[];

const ACCENTED =
  /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Han}\p{N}]\p{M}*)\p{M}/gu;
const SIGN = /[^\p{L}\p{Nd}\p{M}\s]/gu;
const TOKEN = /\p{Script=Latin}+|\d+(?:\.\d+|,\d{3}(?!\d))*|\S\p{M}*/gu;

export function createOracle(): Oracle {
  const classes = classNumbers();
  const words = spelledWords(classes);
  const linesOf = (text: string) =>
    text.split(/[\n\t]/).map((line) => withSpellings(tokensOf(line, classes), words));
  const read = new Map<string, Line[]>();
  return {
    occurs(query, texts) {
      const sought = tokensOf(query, classes);
      return texts.some((text) => {
        const lines = read.get(text) ?? linesOf(text);
        read.set(text, lines);
        return lines.some((line) =>
          line.some((_, at) => sought.every((token, index) => line[at + index]?.has(token))),
        );
      });
    },
  };
}

/** The tokens of a text, each character as the number of its class. */
function tokensOf(text: string, classes: ReadonlyMap<string, string>): string[] {
  const seen = text.replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, "");
  // Letters and digits of a sign (㎡, ①) are words of their own.
  const apart = seen.replace(SIGN, (sign) =>
    /[\p{L}\p{N}]/u.test(sign.normalize("NFKC")) ? ` ${sign} ` : sign,
  );
  const small = apart.normalize("NFKC").toLowerCase().normalize("NFD").replace(ACCENTED, "").normalize("NFC");
  const alike = Array.from(small, (character) => LOOK_ALIKES.get(character) ?? character).join("");
  return Array.from(alike.matchAll(TOKEN), ([token]) => classes.get(token) ?? token);
}

/** Adds to each place of a line what regions write there in the same word. */
function withSpellings(tokens: readonly string[], words: readonly (readonly [string[], string[]])[]): Line {
  const line = tokens.map((token) => new Set([token]));
  const size = () => line.reduce((sum, place) => sum + place.size, 0);
  for (let before = -1; before !== size(); ) {
    before = size();
    for (const [one, other] of words) {
      for (let at = 0; at + one.length <= line.length; at++) {
        const isHere = one.every(
          (token, index) => line[at + index]?.has(token) || line[at + index]?.has(other[index] ?? ""),
        );
        if (isHere)
          for (const [index, token] of one.entries()) line[at + index]?.add(token).add(other[index] ?? token);
      }
    }
  }
  return line;
}

/** For each character of a class a name of the class. */
function classNumbers(): Map<string, string> {
  const names = new Map<string, string>();
  const dictionaries = [tsCharacters, stCharacters, twVariants, hkVariants, twVariantsRev, hkVariantsRev];
  const second = "了 瞭|着 著|苏 甦|背 揹|只 祇|堤 隄|枪 鎗|藤 籐|果 菓";
  for (const [one, other] of [...dictionaries, second].flatMap(pairsOf)) {
    const [left, right] = [names.get(one) ?? `#${one}`, names.get(other) ?? `#${other}`];
    names.set(one, left).set(other, left);
    // Nothing has to change its name, as for most pairs.
    if (left === right) continue;
    for (const [character, name] of names) if (name === right) names.set(character, left);
  }
  return names;
}

function spelledWords(classes: ReadonlyMap<string, string>): [string[], string[]][] {
  const tokens = (word: string) => Array.from(word, (character) => classes.get(character) ?? character);
  return [stPhrases, tsPhrases, hkVariantsPhrases]
    .flatMap(pairsOf)
    .map(([one, other]): [string[], string[]] => [tokens(one), tokens(other)])
    .filter(([one, other]) => one.join() !== other.join());
}

function pairsOf(dictionary: string): [string, string][] {
  return dictionary.split("|").map((pair) => pair.split(" ") as [string, string]);
}
