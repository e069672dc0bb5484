import type { PressLine } from "../source/press-line.ts";
import { leadingByline, wholeByline } from "./byline.ts";
import { type Evidence, evidence } from "./evidence.ts";
import type { Layout, Room } from "./layout.ts";
import { cannotBegin, endsOpen, endsSentence, isHeadingLike, isProse } from "./sentence.ts";

/** Whether a line continues in the next, in one paragraph. */
export interface JoinEvidence extends Evidence {
  joins: boolean;
}

/** Two consecutive lines, with their context and the layout of the text. */
export interface Seam {
  before: PressLine;
  after: PressLine;
  /** The line below `after`. */
  below: PressLine | undefined;
  /** The running text that ends in `before`. */
  paragraph: string;
  /** How much of its column `before` leaves empty; null if lines are not broken at a width. */
  room: Room | null;
  layout: Layout;
  /** The chance that a line in a column without other signs continues; null if there are such signs. */
  chance: number | null;
}

const ENUMERATION =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[条章节]|[①-⑳]|[●■◆▲△○◇★☆※]|\d{1,2}[.．、](?!\d)|(?:问|答|Q|A|记者|主持人)[:：])/;

/** Decides whether two consecutive lines belong to one paragraph. */
export function joinOf({ before, after, below, paragraph, room, layout, chance }: Seam): JoinEvidence {
  if (before.hint && after.hint && before.hint.kind !== "paragraph")
    return breaks(0.95, "文件自己的格式把它们分开", "the file's own marks part them");
  if (after.hint && after.hint.kind !== "paragraph")
    return breaks(0.95, "文件自己的格式把它们分开", "the file's own marks part them");
  if (before.hint && after.hint)
    return breaks(0.97, "文件里它们是两段", "the document has them as two paragraphs");
  if (isByline(before.text) && paragraph === before.text)
    return breaks(0.95, "上一行是署名", "the line before is a byline");
  if (isByline(after.text)) return breaks(0.95, "下一行是署名", "the next line is a byline");
  if (leadingByline(after.text) && (!isProse(paragraph) || endsSentence(before.text)))
    return breaks(0.95, "下一行以署名开头", "the next line begins with a byline");
  if (cannotBegin(after.text))
    return joins(
      0.97,
      `下一行以“${after.text.charAt(0)}”开头，不能另起一段`,
      `the next line begins with ${after.text.charAt(0)}, which no paragraph does`,
    );
  const isParagraph = after.hint?.kind === "paragraph";
  if (chance !== null && !isParagraph)
    return chance > 0.5
      ? joins(
          chance,
          "从栏宽、标点和前后各行看，是同一段",
          "the column's width, the marks and the lines around it say so",
        )
      : breaks(
          1 - chance,
          "从栏宽、标点和前后各行看，不是同一段",
          "the column's width, the marks and the lines around it say so",
        );
  const ended = endsSentence(before.text);
  const open = endsOpen(before.text);
  const startsIndented =
    layout.indents && after.indent >= 2 && (after.indent > before.indent || before.indent >= 2);
  if (startsIndented) {
    return open && !ended && after.indent <= 4 && !/[：:]$/.test(before.text) && isProse(paragraph)
      ? joins(
          0.6,
          "句子没有完，虽然下一行缩进",
          "the sentence is not at its end, though the next line is indented",
        )
      : breaks(ended ? 0.98 : 0.9, "下一行缩进", "the next line is indented");
  }
  if (
    layout.indents &&
    before.indent >= 2 &&
    after.indent === 0 &&
    after.gap === 0 &&
    !ended &&
    !isHeading(before)
  )
    return joins(
      0.93,
      "段首缩进，下一行接着排",
      "the first line of a paragraph is indented, and the next goes on",
    );
  const setApart = after.gap > layout.usualGap || (layout.gapsPart && after.gap > 0);
  const isBroken = room !== null && !isParagraph;
  const slack = wordBefore(after.text);
  const full = isBroken && room.columns <= (ended ? 0 : 2) + slack;
  /** Where indents or empty lines begin paragraphs, and none does here, a line need not be quite full. */
  const goesOn = isBroken && !setApart && (layout.indents || layout.gapsPart) && room.share < 0.25;
  if (ended) {
    if (setApart || !(full || goesOn)) return breaks(0.95, "句子到此结束", "the sentence ends here");
    if (ENUMERATION.test(after.text))
      return breaks(0.8, "下一行另列一项", "the next line begins an item of a list");
    if (layout.indents && isSubhead(after, below))
      return breaks(
        0.8,
        "下一行是没有句末标点的短行，再下面另起一段",
        "a short line without a full stop, and a new paragraph below it",
      );
    return goesOn
      ? joins(0.9, "这一行排满了，下一行没有另起", "the line is full, and nothing marks a new paragraph")
      : joins(0.75, "这一行排满了", "the line is full");
  }
  if (ENUMERATION.test(after.text) && !open && !full)
    return breaks(0.85, "下一行另列一项", "the next line begins an item of a list");
  if (/[：:]$/.test(before.text) && (setApart || !full))
    return breaks(0.6, "冒号之后另起一段", "a colon, and what it announces");
  if (open) return joins(setApart ? 0.88 : 0.95, "句子没有完", "the sentence is not at its end");
  const standsAlone = paragraph === before.text && isHeadingLike(before.text);
  if (isBroken && full && !(setApart && standsAlone))
    return joins(0.9, "这一行排满了，句子没有完", "the line is full, and the sentence not at its end");
  if (standsAlone && !setApart && /[，、]/.test(before.text) && isRest(before.text, after.text))
    return joins(0.6, "下一行是这句话的末尾", "the next line is the end of this sentence");
  if (standsAlone && (!goesOn || room.columns > 4))
    return breaks(0.8, "独立的短行", "a short line by itself");
  if (goesOn || isProse(paragraph)) return joins(0.85, "句子没有完", "the sentence is not at its end");
  return breaks(0.8, "各自独立的短行", "short lines, each by itself");
}

/** True for a line that names the writers, by role or newspaper. */
function isByline(text: string): boolean {
  return wholeByline(text) !== null && !/[，。；]/.test(text);
}

/** Where indents begin paragraphs: true for a short line that ends no sentence, above the beginning of a paragraph. */
function isSubhead({ text }: PressLine, below: PressLine | undefined): boolean {
  return below !== undefined && below.indent >= 2 && isHeadingLike(text) && !endsSentence(text);
}

/** True for a line that is shorter than the one before it and ends in a full stop. */
function isRest(before: string, after: string): boolean {
  return endsSentence(after) && [...after].length < [...before].length;
}

/** A centred line belongs to a heading. */
function isHeading({ text, indent }: PressLine): boolean {
  return indent > 4 && isHeadingLike(text);
}

/** A line can end early by the length of an unbroken word at the beginning of the next. */
function wordBefore(next: string): number {
  const word = /^[\p{Script=Latin}\d.,%-]+/u.exec(next)?.[0] ?? "";
  return word.length > 1 ? Math.min(word.length, 12) : 0;
}

function joins(confidence: number, zh: string, en: string): JoinEvidence {
  return { joins: true, ...evidence(confidence, zh, en) };
}

function breaks(confidence: number, zh: string, en: string): JoinEvidence {
  return { joins: false, ...evidence(confidence, zh, en) };
}

/** Returns the text between two joined lines: nothing, or a space between words. */
export function spaceBetween(before: string, after: string, known: ReadonlySet<string>): string {
  return needsSpace(before, after, known) ? " " : "";
}

/** UTF-16 code units. */
const LONGEST_WORD = 60;

/** Latin words at a line's end and the next one's beginning are two, unless the text shows them as one elsewhere. */
function needsSpace(before: string, after: string, known: ReadonlySet<string>): boolean {
  const [left] = /[\p{Script=Latin}\d’'&]+[,.;:!?)]?$/u.exec(before.slice(-LONGEST_WORD)) ?? [];
  const [right] = /^[(]?[\p{Script=Latin}\d’'&]+/u.exec(after) ?? [];
  if (left === undefined || right === undefined) return false;
  if (/[,.;:!?)]$/.test(left)) return !/\d[.,]$/.test(left) || !/^\d/.test(right);
  if (/\d$/.test(left) || /^\d/.test(right)) return false;
  if (known.has((left + right).toLowerCase())) return false;
  return hasVowel(left) && hasVowel(right);
}

/** Without one, a run of letters is no word but a part of one; capitals are an abbreviation. */
function hasVowel(word: string): boolean {
  return /[aeiouy]/i.test(word) || (word.length > 1 && word === word.toUpperCase());
}

/** The Latin words that a text has within its lines. */
export function latinWords(lines: readonly PressLine[]): Set<string> {
  return new Set(
    lines.flatMap(({ text }) =>
      Array.from(text.matchAll(/(?<=.)[\p{Script=Latin}]{3,}(?=.)/gu), ([word]) => word.toLowerCase()),
    ),
  );
}
