/** One page of a list that is too long for one. */
export interface ListPage<Item> {
  /** Counted from 1. */
  number: number;
  /** How many pages the list has. */
  of: number;
  items: Item[];
}

/** Items whose text begins below their headlines, or with their state, on one page. */
export const STORIES_ON_PAGE = 50;
/** Items of one line each on one page, which keeps it below 100 KB. */
export const LINES_ON_PAGE = 150;

/** A list cut into pages of at most `size` items; an empty list has one page. */
export function listPages<Item>(items: readonly Item[], size: number): ListPage<Item>[] {
  const of = pageCount(items.length, size);
  return Array.from({ length: of }, (_, at) => ({
    number: at + 1,
    of,
    items: items.slice(at * size, (at + 1) * size),
  }));
}

/**
 * A list cut into pages of at most `size` items and at most `weight` of what `weigh` gives for each; a page has at least
 * one item.
 */
export function weighedPages<Item>(
  items: readonly Item[],
  { size, weight, weigh }: { size: number; weight: number; weigh: (item: Item) => number },
): ListPage<Item>[] {
  const pages: Item[][] = [[]];
  let sum = 0;
  for (const item of items) {
    const page = pages.at(-1) ?? [];
    sum += weigh(item);
    if (page.length > 0 && (page.length === size || sum > weight)) {
      pages.push([item]);
      sum = weigh(item);
    } else page.push(item);
  }
  return pages.map((own, at) => ({ number: at + 1, of: pages.length, items: own }));
}

/** How many pages a list of so many items has. */
export function pageCount(items: number, size: number): number {
  return Math.max(1, Math.ceil(items / size));
}

/** The pages that a page of a list leads to: the first, the last, and those beside it. */
export function pagesNear(number: number, of: number): number[] {
  return Array.from({ length: of }, (_, at) => at + 1).filter(
    (page) => page === 1 || page === of || Math.abs(page - number) <= 2,
  );
}
