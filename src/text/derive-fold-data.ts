import hkVariants from "opencc-js/dict/HKVariants";
import hkVariantsPhrases from "opencc-js/dict/HKVariantsPhrases";
import hkVariantsRev from "opencc-js/dict/HKVariantsRev";
import hkVariantsRevPhrases from "opencc-js/dict/HKVariantsRevPhrases";
import stCharacters from "opencc-js/dict/STCharacters";
import stPhrases from "opencc-js/dict/STPhrases";
import stRegional from "opencc-js/dict/STPhrases_GeneratedFromRegionalPhrases";
import tsCharacters from "opencc-js/dict/TSCharacters";
import tsPhrases from "opencc-js/dict/TSPhrases";
import twVariants from "opencc-js/dict/TWVariants";
import twVariantsPhrases from "opencc-js/dict/TWVariantsPhrases";
import twVariantsRev from "opencc-js/dict/TWVariantsRev";
import twVariantsRevPhrases from "opencc-js/dict/TWVariantsRevPhrases";
import { writeDistances } from "./distances.ts";

/**
 * Variants that OpenCC lists as a second candidate and opencc-js leaves out. Its other second candidates have
 * a different meaning (象像, 坐座, 复覆, 借藉, 里哩, 链鍊 …) and are only exchanged within words.
 */
const SECOND_CANDIDATES = pairs(
  "了 瞭|着 著|堤 隄|夫 伕|拿 拏|斤 觔|斫 斲|果 菓|枪 鎗|浚 濬|澄 澂|焰 燄|琅 瑯|硷 礆|硷 鹼|筱 篠|耇 耈|背 揹|苏 甦|藤 籐|豆 荳|锄 耡|只 祇|它 牠|宁 甯|戚 鏚|仇 讎|吣 唚|檗 蘗|周 賙",
);

/**
 * Characters that Unicode has twice because a Japanese, Korean or older Chinese character set had both, in forms
 * that readers take for one (Unihan, kZVariant). 﨑 is among the compatibility ideographs that NFKC keeps; for the
 * eleven others of them no dictionary gives an equivalent in use.
 */
const GLYPH_VARIANTS = pairs(
  "﨑 崎|吳 呉|吞 呑|戶 戸|晚 晩|值 値|姬 姫|尙 尚|屛 屏|巢 巣|愼 慎|揭 掲|搖 揺|步 歩|每 毎|淸 清|渴 渇|竝 並|緖 緒|賴 頼|郞 郎|鄕 鄉|鄊 鄉|靑 青|黑 黒|塡 填|增 増|德 徳|歷 歴|偷 偸|兔 兎|冐 冒|娛 娯|寬 寛|寶 寳|戾 戻|拔 抜|擊 撃|晢 晰|槪 概|淚 涙|熙 熈|硏 研|篡 簒|纖 繊|舍 舎|莊 荘|躱 躲|喻 喩|鄰 隣|闊 濶|吿 告|慚 慙|效 効|皋 皐|稿 稾|秋 秌|窗 窓|澀 澁|朶 朵|鼇 鰲|鼈 鱉",
);

/**
 * Radicals and strokes that NFKC does not change, with the equivalent characters (Unicode 14,
 * EquivalentUnifiedIdeograph.txt). NFKC itself folds Kangxi radicals.
 */
const RADICALS: readonly (readonly [first: number, ideographs: string])[] = [
  [0x2e81, "厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵"],
  [0x2e9b, "旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤"],
  [0x2ec3, "覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾"],
  [0x2eeb, "斉齐歯齿竜龙龜亀龟"],
  [0x31c6, "𠃌"],
  [0x31cf, "乀一丨丿丿丶𠃍乛𠃊𠃎𠄌亅𡿨𠃋乀𠃑乚乙𠄎"],
];

/** Classes of characters that compare as equal, by their representative. */
export interface CharacterClass {
  representative: string;
  others: string[];
  /** The usual form of its representative on a Traditional page; null if it stays the same. */
  traditional: string | null;
}

/** All classes: OpenCC's characters of both scripts with the variants of Taiwan and Hong Kong, and radicals. */
export function characterClasses(): CharacterClass[] {
  const simplified = new Map(pairs(tsCharacters));
  const traditional = new Map(pairs(stCharacters));
  const classOf = new Map<string, Set<string>>();
  const join = ([one, other]: readonly [string, string]) => {
    const joined = new Set([...(classOf.get(one) ?? [one]), ...(classOf.get(other) ?? [other])]);
    for (const character of joined) classOf.set(character, joined);
  };
  for (const dictionary of [tsCharacters, stCharacters, twVariants, hkVariants, twVariantsRev, hkVariantsRev])
    pairs(dictionary).forEach(join);
  SECOND_CANDIDATES.forEach(join);
  GLYPH_VARIANTS.forEach(join);
  const radicals = RADICALS.flatMap(([first, ideographs]) =>
    Array.from(ideographs, (ideograph, index): [string, string] => [
      String.fromCodePoint(first + index),
      ideograph,
    ]).filter(([radical, ideograph]) => radical !== ideograph),
  );
  radicals.forEach(join);
  const isRadical = new Set(radicals.map(([radical]) => radical));
  /** The Simplified form represents a class: others convert to it, and it converts to none. */
  const rank = (character: string) =>
    (isRadical.has(character) ? 8 : 0) +
    (simplified.has(character) ? 4 : 0) +
    ([...simplified.values()].includes(character) ? 0 : 2) +
    (traditional.has(character) ? 0 : 1);
  return [...new Set(classOf.values())]
    .filter(({ size }) => size > 1)
    .map((joined) => {
      const [representative = "", ...others] = [...joined].sort(
        (one, other) => rank(one) - rank(other) || codeOf(one) - codeOf(other),
      );
      return { representative, others, traditional: traditional.get(representative) ?? null };
    })
    .sort((one, other) => codeOf(one.representative) - codeOf(other.representative));
}

/**
 * The words that two regions spell with characters of different classes, folded. Each pair occurs once and does not
 * contain another: 想象想像.
 */
export function wordSpellings(): string[] {
  const folded = new Map(
    characterClasses().flatMap(({ representative, others }) =>
      others.map((other) => [other, representative]),
    ),
  );
  const fold = (text: string) => Array.from(text, (character) => folded.get(character) ?? character).join("");
  const dictionaries = [
    ...[stPhrases, stRegional, tsPhrases, twVariantsPhrases, twVariantsRevPhrases],
    ...[hkVariantsPhrases, hkVariantsRevPhrases],
  ];
  const spellings = new Map<string, string>();
  for (const [one, other] of dictionaries.flatMap(pairs)) {
    const [first = "", second = ""] = [fold(one), fold(other)].sort();
    if (first !== second) spellings.set(first + second, first);
  }
  const kept: (readonly [one: string, other: string])[] = [];
  for (const [both, one] of [...spellings].sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1))) {
    const other = both.slice(one.length);
    const respelled = kept.reduce((text, [from, to]) => text.replaceAll(from, to), one);
    const back = kept.reduce((text, [from, to]) => text.replaceAll(to, from), other);
    if (respelled !== other || back !== one) kept.push([one, other]);
  }
  return kept.map((pair) => pair.join("")).sort();
}

/** Returns the source of the module that folding imports, small enough for a browser. */
export function foldDataModule(): string {
  const classes = characterClasses();
  const converted = rowsOf(classes.filter(({ traditional }) => traditional !== null));
  const rows = [...converted, ...rowsOf(classes.filter(({ traditional }) => traditional === null))];
  return `// Written by scripts/fold-data.ts from opencc-js (Apache-2.0) and Unicode's radicals; do not edit.

/** Distances between the code points of characters that are compared as another; of each class the usual Traditional form first. */
export const CHARACTERS =
  ${written(rows.map(({ character }) => character))};

/** From this one on, they are of classes without a usual Traditional form. */
export const UNCONVERTED = ${converted.length};

/** Distances between the code points of these other characters. */
export const REPRESENTATIVES =
  ${written(rows.map(({ representative }) => representative))};

/** Words that two regions spell differently, each pair as one string of two halves. */
export const WORD_SPELLINGS =
  "${wordSpellings().join(" ")}";
`;
}

function written(characters: readonly string[]): string {
  return JSON.stringify(writeDistances(characters.map(codeOf)));
}

function rowsOf(classes: readonly CharacterClass[]) {
  return classes.flatMap(({ representative, others, traditional }) =>
    others
      .toSorted((one, other) => Number(other === traditional) - Number(one === traditional))
      .map((character) => ({ character, representative })),
  );
}

function pairs(dictionary: string): [string, string][] {
  return dictionary.split("|").map((pair) => pair.split(" ") as [string, string]);
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}
