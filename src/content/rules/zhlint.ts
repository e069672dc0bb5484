import type { Options } from "zhlint";

/** A mark that zhlint would print otherwise. */
export interface Remark {
  index: number;
  message: string;
}

const SPACES = [
  ...["spaceBetweenHalfwidthContent", "noSpaceBetweenFullwidthContent", "spaceBetweenMixedwidthContent"],
  ...["noSpaceBeforePauseOrStop", "spaceAfterHalfwidthPauseOrStop", "noSpaceAfterFullwidthPauseOrStop"],
  ...["spaceOutsideHalfwidthQuotation", "noSpaceOutsideFullwidthQuotation", "noSpaceInsideQuotation"],
  ...["spaceOutsideHalfwidthBracket", "noSpaceOutsideFullwidthBracket", "noSpaceInsideBracket"],
  ...["spaceOutsideCode", "noSpaceInsideHyperMark", "trimSpace"],
];

/** A newspaper's spaces are its own, so only the rules of marks are on; the text has no Markdown left in it. */
const OPTIONS: Options = {
  rules: {
    preset: "default",
    halfwidthPunctuation: "[]{}",
    fullwidthPunctuation: "，。：；？！（）“”‘’",
    unifiedPunctuation: "simplified",
    // Its own search for abbreviations throws on a point that begins a text; `ABBREVIATION` knows them here.
    skipAbbrs: [],
    ...Object.fromEntries(SPACES.map((rule) => [rule, undefined])),
  },
  hyperParse: [],
};

/**
 * The marks that zhlint is asked about: those of its rules, but for the ones within a number, and for those
 * that newspapers print though it would unify them: ～ ／ ●.
 */
const SUBJECT = /(?<!\d)[.,:]|[.,:](?!\d)|[;?!()[\]{}"'「」『』]/g;
/** What zhlint tells of marks without partner is told better, and in both languages, by rules of our own. */
const PARTNERLESS = /未闭合|未匹配/;
/** The point of an abbreviation, which it takes for a Chinese full stop: Co. */
const ABBREVIATION = /\p{Script=Latin}\.$/u;

/** It takes very long over what is longer, which no newspaper prints as one paragraph. */
const LONGEST = 5_000;

/** What zhlint says of a text's marks, but for those at the places that are told already. */
export async function zhlintRemarks(text: string, told: ReadonlySet<number> = new Set()): Promise<Remark[]> {
  const asked = new Set(Array.from(text.matchAll(SUBJECT), ({ index }) => index)).difference(told);
  if (text.length > LONGEST || asked.size === 0) return [];
  const { run } = await import("zhlint");
  const { validations } = run(text, OPTIONS);
  return validations.filter(
    ({ index, message }) =>
      asked.has(index) && !PARTNERLESS.test(message) && !ABBREVIATION.test(text.slice(0, index + 1)),
  );
}
