/**
 * Where things are in Pagefind's records. A record holds many items one after another, each in as many
 * slots of places as its text needs, so that the item follows from a place by arithmetic. Kinds of records:
 * `text` has the pairs of the Chinese, `unit` its single units, `english` the words of the English.
 */
export type Kind = (typeof KINDS)[number];

/** The item that has a place of a record. */
export interface Location {
  item: number;
  /** The item's first place. */
  start: number;
}

/** The slots of each record that continue the item before, by kind and first item of the record; in order. */
export type ContinuedSlots = Record<Kind, Record<number, number[]>>;

export const KINDS = ["text", "unit", "english"] as const;

/** Places of a slot. */
export const SLOT: Record<Kind, number> = { text: 2048, unit: 1024, english: 1024 };

/**
 * Items of a record, and slots that continue one. Pagefind's time, memory and bytes grow with its records, hardly
 * with their size; its memory while it reads one grows with the slots, so that records of large texts have fewer items.
 */
const MOST_IN_RECORD = { items: 4096, continued: 1024 };

/** The first places of an item are for its headline; the rest of a long one is placed with the text. */
export const HEADLINE_PLACES = 128;

/** The last of them has the word that every item has. */
export const MARKER_PLACE = HEADLINE_PLACES - 1;

/** Places without a word between two texts: nothing is looked for two places apart. */
export const GAP = 2;

/** The name by which a record is known: its kind and the number of its first item. */
export function recordName(kind: Kind, first: number): string {
  return `${kind}-${first}`;
}

/** Kind and first item of a record. */
export function parseRecordName(name: string): { kind: Kind; first: number } {
  const [kind = "", first] = name.split("-");
  return { kind: kind as Kind, first: Number(first) };
}

/** True if a record with so many items and slots may have one more item, which takes some slots. */
export function hasRoom({ items, slots }: { items: number; slots: number }, more: number): boolean {
  const continued = slots - items + more - 1;
  return items === 0 || (items < MOST_IN_RECORD.items && continued <= MOST_IN_RECORD.continued);
}

/** Slots that an item with so many places takes. */
export function slotsOf(kind: Kind, places: number): number {
  return Math.max(1, Math.ceil(places / SLOT[kind]));
}

/** Returns a function that finds the item of each place of a record, by its first item. */
export function locator(
  kind: Kind,
  firstItem: number,
  continued: readonly number[] = [],
): (place: number) => Location {
  const size = SLOT[kind];
  const inSlot = (slot: number) => {
    let before = countUpTo(continued, slot);
    const item = firstItem + slot - before;
    let first = slot;
    while (before > 0 && continued[before - 1] === first) {
      first -= 1;
      before -= 1;
    }
    return { item, start: first * size };
  };
  // Places mostly come in order, many of them in one slot.
  let [slot, last] = [0, inSlot(0)];
  return (place) => {
    const own = Math.floor(place / size);
    if (own !== slot) [slot, last] = [own, inSlot(own)];
    return last;
  };
}

/** How many of some sorted numbers are at most a number. */
function countUpTo(sorted: readonly number[], most: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}
