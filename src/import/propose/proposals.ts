import type { Verdict } from "../segment/confidence.ts";
import type { Decisions } from "./decision.ts";
import type { ProposalKind } from "./draft.ts";

/** What the making of an item's parts goes by, and what it tells of each. */
export interface Telling {
  decisions: Decisions;
  /** A text in the marks of the record, with the lines that it comes from. */
  printed: (text: string, lines: readonly number[]) => string;
  /** Proposes something. */
  say: (kind: ProposalKind, lines: readonly number[], text: string, why: Verdict) => void;
}
