import type { Bilingual } from "../../text/language.ts";
import { type BlockChoice, type Decision, keyOf } from "./decision.ts";
import type { DraftItem, Proposal, ProposalKind } from "./draft.ts";

/** The progress of an editor's review of a press text. */
export interface Review {
  decisions: ReadonlyMap<string, Decision>;
  /** The first lines of the accepted items, and of the rejected ones. */
  accepted: readonly number[];
  unwanted: readonly number[];
}

export const BEGUN: Review = { decisions: new Map(), accepted: [], unwanted: [] };

/** A numbered part of an item in the review. */
export interface ReviewedPart {
  number: number;
  kind: "headline" | ProposalKind;
  text: string;
  /** Numbers of the lines of the press text that it is made from. */
  lines: readonly number[];
  confidence: number;
  proposal: Proposal;
}

const PARTS: readonly ProposalKind[] = [
  "byline",
  "paragraph",
  "subhead",
  "caption",
  "list",
  "table",
  "verse",
  "omitted",
];

/** Returns the parts of an item that an editor can change: headline, byline, blocks, omitted lines. */
export function partsOf(item: DraftItem): ReviewedPart[] {
  const heads = item.proposals.filter(({ kind }) => kind === "kicker" || kind === "title" || kind === "deck");
  const [first] = heads;
  const rest = item.proposals.filter(({ kind }) => PARTS.includes(kind));
  const headline = first && {
    ...{
      kind: "headline" as const,
      proposal: first,
      lines: [...new Set(heads.flatMap(({ lines }) => lines))],
    },
    text: heads.map(({ text }) => text).join(" | "),
    confidence: Math.min(...heads.map(({ confidence }) => confidence)),
  };
  const others = rest.map((proposal) => {
    const { kind, text, lines, confidence } = proposal;
    return { kind, text, lines, confidence, proposal };
  });
  return [...(headline ? [headline] : []), ...others].map((part, index) => ({ ...part, number: index + 1 }));
}

/** Returns the first item that is not reviewed; undefined at the end. */
export function nextItem(items: readonly DraftItem[], { accepted, unwanted }: Review): DraftItem | undefined {
  return items.find(({ lines: [first] }) => !accepted.includes(first) && !unwanted.includes(first));
}

/** Returns the accepted items. */
export function wantedItems(items: readonly DraftItem[], { unwanted }: Review): DraftItem[] {
  return items.filter(({ lines: [first] }) => !unwanted.includes(first));
}

/** The result of a command: the next review, and a message for the editor. */
export interface Outcome {
  review: Review;
  message: Bilingual | null;
}

/** Accepts an item. */
export function accepting(review: Review, item: DraftItem): Review {
  return { ...review, accepted: [...review.accepted, item.lines[0]] };
}

/** Leaves an item out; its lines are in the account of the import only. */
export function leavingOut(review: Review, item: DraftItem): Outcome {
  const [first, last] = item.lines;
  return {
    review: { ...review, unwanted: [...review.unwanted, first] },
    message: {
      zh: `第 ${first}–${last} 行不收入任何文章，只记在导入账里。`,
      en: `Lines ${first}–${last} are in no item; they are in the account of the import only.`,
    },
  };
}

/** Merges an item into the previous one; the first cannot be merged. */
export function merging(review: Review, items: readonly DraftItem[], item: DraftItem): Outcome {
  const at = items.indexOf(item);
  const before = items[at - 1];
  if (!before)
    return {
      review,
      message: {
        zh: "前面没有文章。不要这一篇，请用 n。",
        en: "There is no item before it. To leave it out, use n.",
      },
    };
  const [first, last] = item.lines;
  return {
    review: {
      ...deciding(review, keyOf("item", first), { refused: true }),
      accepted: review.accepted.filter((line) => line !== before.lines[0]),
    },
    message: {
      zh: `第 ${first}–${last} 行接在前一篇（第 ${before.lines[0]} 行起）后面。`,
      en: `Lines ${first}–${last} go on with the item that begins in line ${before.lines[0]}.`,
    },
  };
}

/** Changes the kind of a part. */
export function changingKind(review: Review, part: ReviewedPart, kind: BlockChoice): Review {
  const [first = 0] = part.lines;
  return deciding(review, keyOf("kind", first), { text: kind });
}

/** Splits a part at a line. */
export function splitting(review: Review, part: ReviewedPart, line: number): Outcome {
  const [first = 0] = part.lines;
  if (line === first || !part.lines.includes(line)) {
    const others = part.lines.slice(1).join(", ");
    return {
      review,
      message: others
        ? { zh: `请选这一块里的一行：${others}`, en: `Choose a line of this block: ${others}` }
        : { zh: "这一块只有一行，不能再拆。", en: "This block has one line only and cannot be split." },
    };
  }
  return { review: deciding(review, keyOf("break", line), { text: "yes" }), message: null };
}

/** Joins a part with the block below it. */
export function joining(review: Review, part: ReviewedPart, below: ReviewedPart | undefined): Outcome {
  const [next] = below?.lines ?? [];
  const last = part.lines.at(-1);
  if (next === undefined || last === undefined)
    return { review, message: { zh: "下面没有可以合并的。", en: "There is nothing below to join." } };
  const decisions = new Map(review.decisions);
  for (const kind of ["break", "kind"]) decisions.delete(keyOf(kind, next));
  decisions.set(keyOf("join", last), { text: "yes" });
  return { review: { ...review, decisions }, message: null };
}

/** Adds a decision to a review. */
export function deciding(review: Review, key: string, decision: Decision): Review {
  return { ...review, decisions: new Map(review.decisions).set(key, decision) };
}
