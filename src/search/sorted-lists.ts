import type { SearchFiles } from "./files.ts";

/** Where the sorted entries of one kind are: in lists, and a list of the first key of each. */
export interface SortedLists {
  /** Path of the first keys in the folder of a release. */
  firsts: string;
  pathOf: (list: number) => string;
}

/** Entries in one list. */
export const IN_LIST = 512;
/** Letters of a first key; longer ones are cut. */
const LONGEST_KEY = 16;

/** Divides entries, sorted by their keys, into lists of what is stored of them. Returns the files by their paths. */
export function listFiles<Entry>(
  { firsts, pathOf }: SortedLists,
  entries: readonly Entry[],
  { keyOf, stored }: { keyOf: (entry: Entry) => string; stored: (entry: Entry) => unknown },
): [string, unknown][] {
  const lists = Array.from({ length: Math.ceil(entries.length / IN_LIST) }, (_, list) =>
    entries.slice(list * IN_LIST, (list + 1) * IN_LIST),
  );
  const keys = lists.flatMap(([first]) => (first === undefined ? [] : [keyOf(first).slice(0, LONGEST_KEY)]));
  return [
    [firsts, keys],
    ...lists.map((list, number): [string, unknown] => [pathOf(number), list.map(stored)]),
  ];
}

/** Loads the lists that have all entries whose key begins with a prefix, and some others. @throws SearchFault */
export async function loadLists<Entry>(
  { firsts, pathOf }: SortedLists,
  prefix: string,
  { files, release }: { files: SearchFiles; release: string },
): Promise<Entry[]> {
  const known = prefix.slice(0, LONGEST_KEY);
  const keys = await files.json<string[]>(`${release}/${firsts}`);
  // The list before may end with such entries.
  const before = keys.findLastIndex((key) => key < known);
  const numbers = [...keys.keys()].filter(
    (list) => list === before || (list > before && keys[list]?.startsWith(known)),
  );
  const lists = await Promise.all(numbers.map((list) => files.json<Entry[]>(`${release}/${pathOf(list)}`)));
  return lists.flat();
}
