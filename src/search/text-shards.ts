import { type Language, PATH_OF } from "../text/language.ts";
import type { SearchFiles } from "./files.ts";
import type { Hit } from "./hit.ts";
import { IDS_IN_FILE, idsPath } from "./index/entry.ts";
import { type ItemText, readItemText } from "./item-text.ts";

/**
 * The texts of many items in one file each, for lists that read hundreds: the numbers of the items that each
 * begins with, by language; in the folder of a release.
 */
export type ShardTable = Record<Language, number[]>;

/** The texts of a shard by the items' numbers. */
export type Shard = Record<string, ItemText>;

/** Where the table is in the folder of a release. */
export const SHARDS_PATH = "texts.json";

/**
 * In a list with fewer occurrences, each text is read from its own file. Those of 200 items are 540 KB in all, the shards
 * that they are in 10 MB; but 1,000 occurrences should be in 20 files at most.
 */
const FEW = 200;

/** Own files, and shards, that are read at one time: of the one some 50 KB, of the other 2 MB. */
const TOGETHER = 20;
const SHARDS_TOGETHER = 4;

/** Where texts are read: the files of the search, and the folder of a release. */
interface Source {
  files: SearchFiles;
  release: string;
}

/** The text of a hit in one of the languages that have the query. */
export interface HitText {
  hit: Hit;
  text: ItemText;
}

/** What is left of a list of hits, and the occurrences in the whole list. */
export interface HitsLeft {
  hits: readonly Hit[];
  times: number;
}

/**
 * Reads the texts of the first hits that are left, in their order: of as many as a few files hold.
 * @throws SearchFault when a file is not right.
 */
export async function readTexts(
  { hits, times }: HitsLeft,
  languagesOf: (hit: Hit) => readonly Language[],
  source: Source,
): Promise<{ texts: HitText[]; read: number }> {
  return times < FEW
    ? readSingly(hits.slice(0, TOGETHER), languagesOf, source)
    : readShards(hits, languagesOf, source);
}

/** The texts of the same items in another language, by their ids, where they have it. @throws SearchFault */
export async function readOtherTexts(
  { texts, times }: { texts: readonly HitText[]; times: number },
  otherOf: (text: ItemText) => Language,
  { files, release }: Source,
): Promise<Map<ItemText, ItemText>> {
  const asked = texts.filter(({ text }) => text.languages.includes(otherOf(text)));
  const shards = times < FEW ? null : await openShards({ files, release });
  const others = await Promise.all(
    asked.map(async ({ hit, text }) => {
      const language = otherOf(text);
      const other = shards
        ? (await files.json<Shard>(shards.pathOf(hit.item, language)))[hit.item]
        : await readItemText(files, text.id, language);
      return [text, other] as const;
    }),
  );
  return new Map(others.filter((pair): pair is [ItemText, ItemText] => pair[1] !== undefined));
}

async function readSingly(
  hits: readonly Hit[],
  languagesOf: (hit: Hit) => readonly Language[],
  { files, release }: Source,
): Promise<{ texts: HitText[]; read: number }> {
  const texts = await Promise.all(
    hits.map(async (hit) => {
      const ids = await files.json<string[]>(`${release}/${idsPath(Math.floor(hit.item / IDS_IN_FILE))}`);
      const id = ids[hit.item % IDS_IN_FILE] ?? "";
      return Promise.all(
        languagesOf(hit).map(async (language) => ({
          hit,
          text: await readItemText(files, id, language),
        })),
      );
    }),
  );
  return { texts: texts.flat(), read: hits.length };
}

async function readShards(
  hits: readonly Hit[],
  languagesOf: (hit: Hit) => readonly Language[],
  source: Source,
): Promise<{ texts: HitText[]; read: number }> {
  const { pathOf } = await openShards(source);
  const paths = new Set<string>();
  let read = 0;
  for (const hit of hits) {
    const needed = new Set([...paths, ...languagesOf(hit).map((language) => pathOf(hit.item, language))]);
    if (needed.size > SHARDS_TOGETHER && read > 0) break;
    for (const path of needed) paths.add(path);
    read += 1;
  }
  const shards = new Map(
    await Promise.all([...paths].map(async (path) => [path, await source.files.json<Shard>(path)] as const)),
  );
  const texts = hits.slice(0, read).flatMap((hit) =>
    languagesOf(hit).flatMap((language) => {
      const text = shards.get(pathOf(hit.item, language))?.[hit.item];
      return text ? [{ hit, text }] : [];
    }),
  );
  return { texts, read };
}

async function openShards({ files, release }: Source) {
  const table = await files.json<ShardTable>(`${release}/${SHARDS_PATH}`);
  return {
    pathOf(item: number, language: Language): string {
      const number = table[language].findLastIndex((first) => first <= item);
      return `${release}/${shardPath(language, number)}`;
    },
  };
}

/** Path of a shard in the folder of a release. */
export function shardPath(language: Language, number: number): string {
  return `texts/${PATH_OF[language]}/${number.toString(36)}.json`;
}
