import type { Headline } from "../../archive/article.ts";
import { type Evidence, evidence } from "./evidence.ts";

/** The headline parts in the lines above an item, with the reason. */
export interface FoundHeadline extends Evidence {
  headline: Headline;
}

/** A line of a headline, as joined from those that are close together. */
export interface HeadlineLine {
  text: string;
  /** Level of its heading in a document that has such; null if nothing says so. */
  level: number | null;
}

const DASHES = /^[—－–-]{1,2}/;
const SPACES = /[ \t\u3000]+/;

/** Distinguishes kicker (肩题), title and deck (副题) in the lines above an item. */
export function headlineOf(lines: readonly HeadlineLine[]): FoundHeadline {
  const lastHead = lines.findLastIndex(({ text }, index) => index === 0 || !DASHES.test(text));
  const heads = lines.slice(0, lastHead + 1);
  const decks = lines.slice(lastHead + 1);
  const deck = decks.length > 0 ? joined(decks) : null;
  const [only] = heads;
  if (heads.length === 1 && only) return ofOneLine(only.text, deck);
  const marked = heads.findIndex(({ level }) => level === 1);
  if (marked === -1 && heads.length > 3) {
    const at = evenSplit(heads.map(({ text }) => text));
    const [kicker, title] = [heads.slice(0, at), heads.slice(at)].map(joined);
    return {
      headline: { kicker: kicker ?? null, title: title ?? "", deck },
      ...evidence(
        0.6,
        "标题有好几行，按长短分成肩题和标题",
        "many headline lines, split into kicker and title by length",
      ),
    };
  }
  const title = marked === -1 ? titleAmong(heads.map(({ text }) => text)) : marked;
  const kicker = joined(heads.slice(0, title)) || null;
  const below = joined(heads.slice(title + 1)) || null;
  const parts = {
    kicker,
    title: heads[title]?.text ?? "",
    deck: [below, deck].filter(Boolean).join(" ") || null,
  };
  if (marked !== -1)
    return {
      headline: parts,
      ...evidence(0.95, "文件里它是一级标题", "the document has it as its first heading"),
    };
  if (heads.length === 2 && below)
    return {
      headline: parts,
      ...evidence(0.7, "后一行长得多，是副题", "the second line is much longer, as a deck is"),
    };
  return {
    headline: parts,
    ...evidence(heads.length === 2 ? 0.8 : 0.7, "标题之上另有一行肩题", "a kicker is a line above the title"),
  };
}

/** A single line: its parts are divided at spaces, when there are three or more of them. */
function ofOneLine(text: string, deck: string | null): FoundHeadline {
  const dashed = /^(.{4,}?)[ \t\u3000]+([—－–]{1,2}.{4,})$/.exec(text);
  if (dashed?.[1] && dashed[2] && deck === null) {
    return {
      headline: { ...ofOneLine(dashed[1], null).headline, deck: dashed[2] },
      ...evidence(0.8, "破折号引出副题", "a dash begins the deck"),
    };
  }
  const segments = text.split(SPACES);
  if (segments.length < 3 || !segments.every((segment) => /\p{Script=Han}/u.test(segment))) {
    const two = segments.length === 2;
    return {
      headline: { kicker: null, title: text, deck },
      ...(two
        ? evidence(
            0.7,
            "两句连成一个标题；也可能前句是肩题",
            "two clauses of one title; the first might be a kicker",
          )
        : evidence(0.9, "正文之上独立的一行", "a line by itself above the text")),
    };
  }
  const at = evenSplit(segments);
  const split = splitAtSegment(text, at);
  return {
    headline: { kicker: split[0], title: split[1], deck },
    ...evidence(
      0.65,
      "标题各行连在一起，按长短分成肩题和标题",
      "the lines of the headline run together; split into kicker and title by length",
    ),
  };
}

/** Returns the number of segments in the kicker: those nearest to half of the length. */
function evenSplit(segments: readonly string[]): number {
  const lengths = segments.map((segment) => [...segment].length);
  const whole = sum(lengths);
  let best = 1;
  let least = Infinity;
  for (let at = 1; at < segments.length; at++) {
    const off = Math.abs(whole - 2 * sum(lengths.slice(0, at)));
    if (off < least) [best, least] = [at, off];
  }
  return best;
}

function splitAtSegment(text: string, count: number): [string, string] {
  const gaps = Array.from(text.matchAll(new RegExp(SPACES, "g")));
  const gap = gaps[count - 1];
  if (!gap) return ["", text];
  return [text.slice(0, gap.index), text.slice(gap.index + gap[0].length)];
}

/** Of two lines the second is the title, unless it is much longer; of more, the second too, or a shorter third. */
function titleAmong(texts: readonly string[]): number {
  const [first = 0, second = 0] = texts.map((text) => [...text].length);
  return texts.length === 2 && second > first * 1.5 && second > 14 ? 0 : Math.min(1, texts.length - 1);
}

function joined(lines: readonly HeadlineLine[]): string {
  return lines.map(({ text }) => text).join(" ");
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}
