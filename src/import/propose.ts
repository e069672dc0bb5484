import type { ArchiveContext } from "./context.ts";
import type { Decisions } from "./decision.ts";
import type { DraftItem } from "./draft.ts";
import { draftOf } from "./draft-item.ts";
import { itemsOf } from "./item-units.ts";
import type { PressText } from "./press-text.ts";
import { unitsOf } from "./units.ts";

/**
 * The items that a press text is proposed to be made into. What the editor decided holds: a refused
 * proposal is not made again, and what follows from its refusal is.
 */
export function propose(
  press: PressText,
  context: ArchiveContext,
  decisions: Decisions = new Map(),
): DraftItem[] {
  const unbridged = new Set<number>();
  for (;;) {
    const units = unitsOf(press.lines, decisions, unbridged);
    const taken = new Set(context.ids);
    const items = itemsOf(units, decisions).map((item) => {
      const draft = draftOf(item, units, { press, decisions, context: { ...context, ids: taken } });
      taken.add(draft.item.id);
      return draft;
    });
    // A caption whose words stand twice cannot be told to have been moved, so its paragraph is not closed over it.
    const stuck = items.flatMap((draft) => draft.stuck).filter((line) => !unbridged.has(line));
    if (stuck.length === 0) return items.map(({ item }) => item);
    for (const line of stuck) unbridged.add(line);
  }
}
