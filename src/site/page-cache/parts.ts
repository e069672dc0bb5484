import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Archive } from "../../archive/archive.ts";
import { hashOfData, itemHash } from "./inputs.ts";
import { openPageCache, type PageCache } from "./page-cache.ts";

/** Which part of an archive a machine makes: the first of nine is 1 of 9. */
export interface Shard {
  number: number;
  of: number;
}

/** The inputs of a part, in its `part.json`. */
interface PartRecord extends Shard {
  program: string;
  content: string;
}

/** Parts that do not make a site; the message says why, in Chinese and English. */
export class PartFault extends Error {}

/** The file of a part that says what it was made from. */
export const PART_FILE = "part.json";
/** The folder of a part with its pages. */
export const PART_PAGES = "pages";

/** The hash of all that the pages of an archive are made from. */
export function contentHash({ articles, ...registers }: Archive): string {
  return hashOfData([registers, articles.map(itemHash)]);
}

/** True if the pages of an item or a list, by their `cacheKey`, belong to a shard. */
export function isInShard(key: string, { number, of }: Shard): boolean {
  const sum = Array.from(key).reduce((all, character) => (all * 31 + character.charCodeAt(0)) % 2 ** 32, 7);
  return (sum % of) + 1 === number;
}

/** Writes into a part what it was made from. */
export async function writePartRecord(folder: string, record: PartRecord): Promise<void> {
  await writeFile(join(folder, PART_FILE), `${JSON.stringify(record)}\n`);
}

/** Opens the pages of all parts of a site. @throws PartFault unless each part is there once, made from the same. */
export async function openParts(
  folders: readonly string[],
  from: Pick<PartRecord, "program" | "content">,
): Promise<PageCache[]> {
  if (folders.length === 0) return [];
  const records = await Promise.all(folders.map(readRecord));
  for (const [index, { program, content }] of records.entries()) {
    const what = program !== from.program ? PROGRAM : content !== from.content ? CONTENT : null;
    if (what) throw new PartFault(`${folders[index]}：${what}`);
  }
  const of = records[0]?.of ?? 0;
  const there = records.map(({ number }) => number).sort((one, other) => one - other);
  const isComplete = there.length === of && there.every((number, index) => number === index + 1);
  if (!isComplete || records.some((record) => record.of !== of))
    throw new PartFault(
      `各部分不齐：有 ${there.join("、")}，应为 1 到 ${of} 各一个。请补上缺的部分。` +
        `The parts are not complete: ${there.join(", ")} are there, and each of 1 to ${of} is needed once. Add what is missing.`,
    );
  return folders.map((folder) => openPageCache(join(folder, PART_PAGES), from.program));
}

const PROGRAM =
  "不是这个版本的程序、或不是用同样的 --base 和 --site 做的，请用同一次提交重新生成。" +
  "It was made by another version of the program, or with another --base or --site; build it again from the same commit.";
const CONTENT =
  "不是用这份内容做的，请用同一次提交重新生成。It was made from other content; build it again from the same commit.";

async function readRecord(folder: string): Promise<PartRecord> {
  const text = await readFile(join(folder, PART_FILE), "utf8").catch(() => {
    throw new PartFault(`${folder} 不是用 build --shard 做的部分。It is no part made by build --shard.`);
  });
  return JSON.parse(text);
}

/** The pages of several caches: read from the first that has them, written to the last. */
export function joinedCaches(parts: readonly PageCache[], own: PageCache): PageCache {
  return {
    ...own,
    read: (path) =>
      [...parts, own].reduce<ReturnType<PageCache["read"]>>(
        (found, cache) => found ?? cache.read(path),
        null,
      ),
  };
}
