import type { PressText } from "../source/press-text.ts";
import type { ArchiveContext } from "./context.ts";
import type { Decision, Decisions } from "./decision.ts";
import type { DraftItem, Proposal } from "./draft.ts";
import { propose } from "./propose.ts";

/** The result of accepting all proposals with enough confidence. */
export interface Accepted {
  items: DraftItem[];
  /** Items to leave out, because a required part is missing or uncertain. */
  held: DraftItem[];
}

/** The required parts of an item. */
const NEEDED: readonly Proposal["kind"][] = ["item", "title", "newspaper", "id"];

/** Kinds of the body of an item, which stay in it however uncertain their boundaries are. */
const BODY: readonly Proposal["kind"][] = ["paragraph", "list", "table", "verse"];

/** Accepts all proposals with at least a confidence and refuses the others, with all consequences. */
export function acceptAbove(
  press: PressText,
  context: ArchiveContext,
  least: number,
  given: Decisions = new Map(),
): Accepted {
  const decisions = new Map<string, Decision>(given);
  for (;;) {
    const items = propose(press, context, decisions);
    const open = items.flatMap(({ proposals }) => proposals).filter(({ key }) => !decisions.has(key));
    const now = open.flatMap((proposal) => decisionOn(proposal, least));
    if (now.length === 0) return partition(items, least);
    for (const [key, decision] of now) decisions.set(key, decision);
  }
}

function decisionOn({ kind, key, text, confidence }: Proposal, least: number): [string, Decision][] {
  if (kind === "topic") return [[key, confidence >= least ? { text } : { refused: true }]];
  return confidence >= least || BODY.includes(kind) || NEEDED.includes(kind)
    ? []
    : [[key, { refused: true }]];
}

/** True for an item with all required parts. */
export function isComplete({ headline, newspaper, blocks }: DraftItem): boolean {
  return headline !== null && newspaper !== null && blocks.length > 0;
}

function partition(items: readonly DraftItem[], least: number): Accepted {
  const isSure = (item: DraftItem) =>
    isComplete(item) &&
    item.proposals.every(({ kind, confidence }) => confidence >= least || !NEEDED.includes(kind));
  return { items: items.filter(isSure), held: items.filter((item) => !isSure(item)) };
}
