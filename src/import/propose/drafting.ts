import type { Evidence } from "../segment/evidence.ts";
import type { Decisions } from "./decision.ts";
import type { ProposalKind } from "./draft.ts";

/** The tools for drafting the parts of an item. */
export interface Drafting {
  decisions: Decisions;
  /** Returns a text with the record's punctuation and the lines that it comes from. */
  printed: (text: string, lines: readonly number[]) => string;
  /** Adds a proposal. */
  suggest: (kind: ProposalKind, lines: readonly number[], text: string, why: Evidence) => void;
}
