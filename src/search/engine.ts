import { type Fetch, openFiles, type SearchFiles } from "./files.ts";
import { loadHeard } from "./heard-headlines.ts";
import { type Engine, type Found, SEARCHED, type Searched, type TextMatch } from "./hit.ts";
import { ENTRY_PATH, type ReleaseEntry } from "./index/entry.ts";
import { findUnits } from "./index/find.ts";
import { type OpenIndex, openIndex } from "./index/open-index.ts";
import { pinyinQuery } from "./query/pinyin.ts";
import type { Query, Term } from "./query/query.ts";
import { inOrder, type LengthOf } from "./query/rank.ts";
import { itemIds, readMatch } from "./read-match.ts";
import { expandPrefix, loadRuns } from "./runs.ts";

/** The engine over the search folder (an absolute URL ending in `/`); what it needs opens at first need. */
export function createEngine(folder: string, fetchFile: Fetch): Engine {
  return engineOver(openFiles(folder, fetchFile));
}

/** The engine over files that others read too. */
export function engineOver(files: SearchFiles): Engine {
  let opened: Promise<Release> | null = null;
  const open = () => (opened ??= openRelease(files));
  return {
    async open() {
      await open();
    },
    async search(query, languages = SEARCHED) {
      const release = await open();
      const asked = release.searched.filter((name) => languages.includes(name));
      const found = await searchQuery(query, asked, release);
      const sounds = found.size === 0 && asked.includes("zh") ? await searchSounds(query, release) : found;
      return { release: release.folder, hits: inOrder(sounds.values(), release.lengthOf) };
    },
    ids: (release, items) => itemIds(files, release, items),
    async close() {
      (await opened)?.index?.close();
    },
  };
}

interface Release {
  folder: string;
  searched: readonly Searched[];
  /** Not there in an archive without items: Pagefind has no index of nothing. */
  index: OpenIndex | null;
  lengthOf: LengthOf;
  files: SearchFiles;
}

async function openRelease(files: SearchFiles): Promise<Release> {
  const entry = await files.json<ReleaseEntry>(ENTRY_PATH);
  const index = entry.records.length > 0 ? await openIndex(entry, files) : null;
  const lengthOf = (item: number) => 2 ** Number.parseInt(entry.lengths[item] ?? "0", 36);
  return { folder: entry.folder, searched: entry.searched, index, lengthOf, files };
}

/** By the items' numbers. */
type FoundItems = ReadonlyMap<number, Found>;

async function searchQuery(
  { groups, excluded }: Query,
  asked: readonly Searched[],
  release: Release,
): Promise<FoundItems> {
  let number = 0;
  const union = async (terms: readonly Term[]) => {
    const found = await Promise.all(terms.map((term) => searchTerm(term, number++, { asked, release })));
    return found.reduce(unite, new Map());
  };
  const [first = new Map(), ...others] = await Promise.all(groups.map(union));
  const found = others.reduce(intersect, first);
  const unwanted = excluded.length > 0 && found.size > 0 ? await union(excluded) : new Map();
  return new Map([...found].filter(([item]) => !unwanted.has(item)));
}

async function searchTerm(
  { units, isPrefix }: Term,
  number: number,
  { asked, release }: { asked: readonly Searched[]; release: Release },
): Promise<FoundItems> {
  const { index, files, folder } = release;
  if (!index) return new Map();
  const forms = isPrefix ? await expandPrefix(units, (prefix) => loadRuns(prefix, files, folder)) : [units];
  const found = await Promise.all(
    forms.map((form) => {
      const confirm = (item: number, searched: Searched) =>
        readMatch(item, searched, { units: form, release: { folder, files, index } });
      return findUnits(form, index, { languages: asked, confirm });
    }),
  );
  const matches = Map.groupBy(found.flat(), ({ item }) => item);
  return new Map(
    Array.from(matches, ([item, own]) => {
      const asTyped = own.some((match) => match.asTyped);
      return [item, { item, matches: new Map([[number, own]]), heard: null, asTyped }];
    }),
  );
}

function unite(left: FoundItems, right: FoundItems): FoundItems {
  const all = new Map(left);
  for (const [item, found] of right) {
    const known = all.get(item);
    all.set(item, known ? join(known, found, known.asTyped || found.asTyped) : found);
  }
  return all;
}

function intersect(left: FoundItems, right: FoundItems): FoundItems {
  const both = new Map<number, Found>();
  for (const [item, one] of left) {
    const other = right.get(item);
    if (other) both.set(item, join(one, other, one.asTyped && other.asTyped));
  }
  return both;
}

/** No term is in both. */
function join(one: Found, other: Found, asTyped: boolean): Found {
  return {
    item: one.item,
    matches: new Map([...one.matches, ...other.matches]),
    heard: one.heard ?? other.heard,
    asTyped,
  };
}

async function searchSounds({ groups, excluded }: Query, { folder, files }: Release): Promise<FoundItems> {
  // `ma tou` is two terms and one word.
  const isPlain = excluded.length === 0 && groups.every((terms) => terms.length === 1);
  const letters = isPlain ? pinyinQuery(groups.map(([term]) => term?.text).join(" ")) : null;
  if (letters === null) return new Map();
  const found = new Map<number, Found>();
  for (const { item, heard } of await loadHeard(letters, { files, release: folder })) {
    const match: TextMatch = { item, searched: "zh", times: 1, inHeadline: true, asTyped: true, places: [] };
    found.set(item, { item, matches: new Map([[0, [match]]]), heard, asTyped: true });
  }
  return found;
}
