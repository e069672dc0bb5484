import type { Evidence } from "../segment/evidence.ts";
import type { Decisions } from "./decision.ts";
import type { ProposalKind } from "./draft.ts";

/** What the parts of an item are drafted with. */
export interface Drafting {
  decisions: Decisions;
  /** A text in the marks of the record, with the lines that it comes from. */
  printed: (text: string, lines: readonly number[]) => string;
  /** Proposes something. */
  suggest: (kind: ProposalKind, lines: readonly number[], text: string, why: Evidence) => void;
}
