import { hasWords } from "../../text/characters.ts";
import type { BlockChoice } from "../propose/decision.ts";
import type { PressLine } from "../source/press-line.ts";
import { wholeByline } from "./byline.ts";
import { type Evidence, evidence } from "./evidence.ts";
import type { Furniture } from "./furniture.ts";
import { endsSentence, isHeadingLike } from "./sentence.ts";

/** A seam between two lines that were joined. */
export interface Join extends Evidence {
  before: PressLine;
  after: PressLine;
}

/**
 * Lines that belong together: a paragraph, a line that may be a heading, a caption, a byline, a list, table
 * or verse of which each line is a part, or the page's own.
 */
export interface Unit {
  kind: "text" | "short" | "caption" | "byline" | "list" | "table" | "verse" | "furniture";
  lines: PressLine[];
  text: string;
  joins: Join[];
  evidence: Evidence;
  furniture: Furniture["kind"] | null;
  /** The kind given by the editor. */
  chosen: BlockChoice | null;
}

/** True for a unit of an item's text, not of its headline. */
export function isText({ kind }: Unit): boolean {
  return kind === "text" || kind === "list" || kind === "table" || kind === "verse";
}

/** The evidence of a paragraph. */
export const PARAGRAPH = evidence(0.9, "句子从头到尾完整", "whole sentences from beginning to end");
const UNFINISHED = evidence(0.65, "段末的句子没有完", "the sentence at its end is not finished");
const SHORT = evidence(0.7, "独立的短行，没有句末标点", "a short line by itself, without a full stop");

/** The evidence of a decision by the editor. */
export const BY_EDITOR = evidence(1, "编辑所定", "the editor says so");

/** The kind of a unit for the editor's kind of block. */
const UNIT_OF: Record<BlockChoice, Unit["kind"]> = {
  ...{ headline: "short", subhead: "short", paragraph: "text", caption: "caption", byline: "byline" },
  ...{ list: "list", table: "table", verse: "verse", omitted: "furniture" },
};

/** A unit of one line. */
export function newUnit(kind: Unit["kind"], line: PressLine, { confidence, reason }: Evidence): Unit {
  return {
    ...{ kind, lines: [line], text: line.text, joins: [] },
    ...{ evidence: { confidence, reason }, furniture: null, chosen: null },
  };
}

/** Decides the kind of a unit of text to which no more lines are added. */
export function decideKind(one: Unit): void {
  if (one.chosen) {
    one.kind = UNIT_OF[one.chosen];
    if (one.kind === "list" || one.kind === "table" || one.kind === "verse") {
      one.text = one.lines.map(({ text }) => text).join("\n");
      one.joins = [];
    }
    return;
  }
  if (!hasWords(one.text)) {
    one.kind = "furniture";
    one.furniture = "separator";
    one.evidence = evidence(0.8, "只有标点或符号", "marks and signs only");
    return;
  }
  const [first] = one.lines;
  const hint = first?.hint?.kind;
  const byline = wholeByline(one.text);
  if (byline && hint !== "heading") {
    one.kind = "byline";
    one.evidence = byline;
  } else if (
    hint === "heading" ||
    (isHeadingLike(one.text) && !/[。]$/.test(one.text) && one.lines.length <= 3)
  ) {
    one.kind = "short";
    one.evidence =
      hint === "heading" || hint === "bold"
        ? evidence(0.92, "文件里它是标题或粗体", "the document has it as a heading or in bold")
        : SHORT;
  } else one.evidence = endsSentence(one.text) ? PARAGRAPH : UNFINISHED;
}
