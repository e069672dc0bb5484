/** Counts over the queries of a set. */
export interface Accuracy {
  /** Documents found and right, found, and right. */
  both: number;
  found: number;
  right: number;
}

/** Compares one answer with the truth. */
export function compare(found: ReadonlySet<string>, right: ReadonlySet<string>): Accuracy {
  return { both: found.intersection(right).size, found: found.size, right: right.size };
}

/** The counts of several answers together. */
export function sum(parts: readonly Accuracy[]): Accuracy {
  return parts.reduce(
    (all, part) => ({
      both: all.both + part.both,
      found: all.found + part.found,
      right: all.right + part.right,
    }),
    { both: 0, found: 0, right: 0 },
  );
}

/** Returns the share of the right documents that was found, in per cent. */
export function recall({ both, right }: Accuracy): number {
  return right === 0 ? 100 : (both / right) * 100;
}

/** Returns the share of the found documents that is right, in per cent. */
export function precision({ both, found }: Accuracy): number {
  return found === 0 ? 100 : (both / found) * 100;
}
