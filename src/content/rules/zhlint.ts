import type { Options } from "zhlint";

/** A mark that zhlint would change. */
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

/** A newspaper's spaces are its own, so only the rules for marks are on; the text contains no Markdown. */
const OPTIONS: Options = {
  rules: {
    preset: "default",
    halfwidthPunctuation: "[]{}",
    fullwidthPunctuation: "，。：；？！（）“”‘’",
    unifiedPunctuation: "simplified",
    // Its own search for abbreviations throws on a point that begins a text; `ABBREVIATION` replaces it.
    skipAbbrs: [],
    ...Object.fromEntries(SPACES.map((rule) => [rule, undefined])),
  },
  hyperParse: [],
};

/**
 * The marks that zhlint is asked about: those of its rules, except within a number, and except those that
 * newspapers print although it would unify them: ～ ／ ●.
 */
const SUBJECT = /(?<!\d)[.,:]|[.,:](?!\d)|[;?!()[\]{}"'「」『』]/g;
/** Marks without a partner have a rule of their own, which explains them in both languages. */
const PARTNERLESS = /未闭合|未匹配/;
/** The point of an abbreviation, which it takes for a Chinese full stop: Co. */
const ABBREVIATION = /\p{Script=Latin}\.$/u;

/** It is very slow with longer texts, which no newspaper prints as one paragraph. */
const LONGEST = 5_000;

/** Reports zhlint's findings about the punctuation of a text, except at places that are already reported. */
export async function zhlintRemarks(
  text: string,
  reported: ReadonlySet<number> = new Set(),
): Promise<Remark[]> {
  const asked = new Set(Array.from(text.matchAll(SUBJECT), ({ index }) => index)).difference(reported);
  if (text.length > LONGEST || asked.size === 0) return [];
  const { run } = await import("zhlint");
  const { validations } = run(text, OPTIONS);
  return validations.filter(
    ({ index, message }) =>
      asked.has(index) && !PARTNERLESS.test(message) && !ABBREVIATION.test(text.slice(0, index + 1)),
  );
}
