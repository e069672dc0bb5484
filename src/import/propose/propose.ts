import { itemsOf } from "../segment/item-units.ts";
import { unitsOf } from "../segment/units.ts";
import type { PressText } from "../source/press-text.ts";
import type { ArchiveContext } from "./context.ts";
import { type Decisions, keyOf } from "./decision.ts";
import type { DraftItem } from "./draft.ts";
import { type Drafted, draftOf } from "./draft-item.ts";

/**
 * Proposes items for a press text. It respects the editor's decisions: a refused proposal is not made again, and the
 * consequences of the refusal are proposed.
 */
export function propose(
  press: PressText,
  context: ArchiveContext,
  decisions: Decisions = new Map(),
): DraftItem[] {
  const unbridged = new Set<number>();
  let decided = decisions;
  for (;;) {
    const units = unitsOf(press.lines, decided, unbridged);
    const taken = new Set(context.ids);
    const drafts = itemsOf(units, decided).map((item) => {
      const draft = draftOf(item, units, {
        ...{ press, decisions: decided, context: { ...context, ids: taken } },
      });
      taken.add(draft.item.id);
      return draft;
    });
    // A caption whose words occur twice cannot be recognised as moved: its paragraph is not joined across it,
    // and where that is not what moved it, the byline below it is left in the text.
    const stuck = drafts.flatMap((draft) => draft.stuck).filter((line) => !unbridged.has(line));
    const signed = drafts.filter((draft) => draft.stuck.length > 0 && draft.item.byline !== null);
    if (stuck.length > 0) for (const line of stuck) unbridged.add(line);
    else if (signed.length > 0) decided = withoutBylines(decided, signed);
    else return drafts.map(({ item }) => item);
  }
}

function withoutBylines(decisions: Decisions, drafts: readonly Drafted[]): Decisions {
  const refused = drafts.map(
    ({ bylineLine }) => [keyOf("byline", bylineLine), { refused: true } as const] as const,
  );
  return new Map([...decisions, ...refused]);
}
