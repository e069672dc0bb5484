/** The kinds of punctuation issues in Chinese text. */
export type PunctuationKind =
  | "half-width"
  | "doubled-mark"
  | "ellipsis"
  | "unclosed-mark"
  | "straight-quote"
  | "stray-space";

/** A punctuation issue at a place of a text. */
export interface PunctuationIssue {
  kind: PunctuationKind;
  /** Offset in the text, in UTF-16 code units. */
  index: number;
  /** The text there. */
  text: string;
  /** The replacement, if it is certain. */
  replacement: string | null;
}

const HAN = "\\p{Script=Han}〇";
/** Han characters, and marks that only occur among them. */
const CHINESE = `[${HAN}、。，；：！？…《》「」『』“”‘’（）【】]`;

/** Matches after Chinese, or before Chinese after a number or foreign word. */
const HALF_WIDTH = new RegExp(
  `(?<=${CHINESE}[%‰℃°]?)[,;:!?]|(?<=[\\p{L}\\p{N}%‰℃°)\\]])[,;:!?](?=${CHINESE})`,
  "gu",
);
const PARENTHESES = /\([^()\n]*\)/g;
const ENDS_CHINESE = new RegExp(`${CHINESE}$`, "u");
const BEGINS_CHINESE = new RegExp(`^${CHINESE}`, "u");
const HAS_HAN = new RegExp(`[${HAN}]`, "u");
const DOUBLED = /[，、；：][，、；：。]+|。[，、；：]+|(?<!。)。。(?!。)/g;
const ELLIPSIS = new RegExp(`(?<=${CHINESE})\\.{2,}|\\.{3,}(?=${CHINESE})|。{3,}|·{3,}`, "gu");
const STRAIGHT_QUOTE = new RegExp(`["'](?=${CHINESE})|(?<=${CHINESE})["']`, "gu");
const SPACE = new RegExp(`(?<=[${HAN}]) +(?=[${HAN}])`, "gu");
/** Places where newspapers separate Chinese words: after a dateline, between names after the occupation. */
const SPACED_AFTER = /(?:讯|电|记者|通讯员|编辑|作者|摄影|图|文|摄)[^，。；：！？]{0,12}$/;
const IN_BRACKETS = /（[^）]*$|【[^】]*$/;

const FULL_WIDTH: Record<string, string> = { ",": "，", ";": "；", ":": "：", "!": "！", "?": "？" };
const CLOSING: Record<string, string> = {
  "《": "》",
  "“": "”",
  "‘": "’",
  "（": "）",
  "「": "」",
  "『": "』",
  "【": "】",
};
const OPENING = Object.fromEntries(Object.entries(CLOSING).map(([open, close]) => [close, open]));
const MARKS = /[《》“”‘’（）「」『』【】]/g;
const ENUMERATED = /(?:^|[\n。；：，])\s*[\p{N}\p{L}]{1,2}$/u;
const LETTER = /\p{Script=Latin}/u;

/** Returns all punctuation issues of a text (a block or a part of a headline) in text order. */
export function punctuationIssues(text: string): PunctuationIssue[] {
  return [
    ...halfWidthMarks(text),
    ...found(DOUBLED, "doubled-mark", text),
    ...found(ELLIPSIS, "ellipsis", text),
    ...found(STRAIGHT_QUOTE, "straight-quote", text),
    ...unclosedMarks(text),
  ].sort((a, b) => a.index - b.index);
}

/** Finds spaces between Han characters that are not part of the printed text. */
export function straySpaces(text: string): PunctuationIssue[] {
  return found(SPACE, "stray-space", text).filter(({ index }) => {
    const before = text.slice(text.lastIndexOf("\n", index - 1) + 1, index);
    return !SPACED_AFTER.test(before) && !IN_BRACKETS.test(before);
  });
}

function found(pattern: RegExp, kind: PunctuationKind, text: string): PunctuationIssue[] {
  return Array.from(text.matchAll(pattern), ({ 0: mark, index }) => ({
    ...{ kind, index, text: mark, replacement: null },
  }));
}

/** Limit of adjacent marks, which become full-width one after the other; newspapers have fewer. */
const MOST_PASSES = 8;
/** The length of the longest number of a list item, with space. */
const FEW = 20;

/** Each mark that becomes full-width, including those that do so only because a mark beside them did. */
function halfWidthMarks(text: string): PunctuationIssue[] {
  let wide = text;
  let before = "";
  for (let pass = 0; before !== wide && pass < MOST_PASSES; pass++) {
    before = wide;
    wide = wide.replace(HALF_WIDTH, (mark) => FULL_WIDTH[mark] ?? mark).replace(PARENTHESES, widened);
  }
  return Array.from(text.matchAll(/[,;:!?()]/g)).flatMap(({ 0: mark, index }) => {
    const replacement = wide.charAt(index);
    return replacement === mark
      ? []
      : [{ kind: "half-width", index, text: mark, replacement } satisfies PunctuationIssue];
  });
}

/** Makes both parentheses of a pair full-width if there is Chinese inside or right beside it. */
function widened(pair: string, index: number, text: string): string {
  const end = index + pair.length;
  const beside =
    ENDS_CHINESE.test(text.slice(Math.max(0, index - 2), index)) ||
    BEGINS_CHINESE.test(text.slice(end, end + 2));
  return beside || HAS_HAN.test(pair) ? `（${pair.slice(1, -1)}）` : pair;
}

/** Finds opening marks without a closing one in the text, and closing marks without an opening one. */
function unclosedMarks(text: string): PunctuationIssue[] {
  const lost: number[] = [];
  const open: { mark: string; index: number }[] = [];
  for (const { 0: mark, index } of text.matchAll(MARKS)) {
    if (isApostrophe(text, index)) continue;
    const opening = OPENING[mark];
    if (opening === undefined) {
      open.push({ mark, index });
      continue;
    }
    const partner = open.findLastIndex((one) => one.mark === opening);
    if (partner === -1 && !(mark === "）" && ENUMERATED.test(text.slice(Math.max(0, index - FEW), index))))
      lost.push(index);
    if (partner !== -1)
      lost.push(
        ...open
          .splice(partner)
          .slice(1)
          .map((one) => one.index),
      );
  }
  lost.push(...open.map(({ index }) => index));
  return lost.map((index) => ({ kind: "unclosed-mark", index, text: text.charAt(index), replacement: null }));
}

function isApostrophe(text: string, index: number): boolean {
  return text[index] === "’" && LETTER.test(text.charAt(index - 1));
}
