import { LANGUAGES } from "../../text/language.ts";
import type { Files } from "../index/build-index.ts";
import type { ItemText } from "../item-text.ts";
import { SHARDS_PATH, type ShardTable, shardPath } from "../text-shards.ts";

/** Bytes of a shard from which on the next one begins: about 500 KB when compressed, 20 shards for 12,000 items. */
const SHARD_BYTES = 1_700_000;

/** The shards of the texts of each item, in the order of the items, and their table. */
export function shardFiles(texts: readonly (readonly ItemText[])[]): Files {
  const files: Files = new Map();
  const table: ShardTable = { "zh-Hans": [], "zh-Hant": [], en: [] };
  const encoder = new TextEncoder();
  for (const language of LANGUAGES) {
    let entries: string[] = [];
    let bytes = 0;
    const end = () => {
      if (entries.length === 0) return;
      files.set(shardPath(language, table[language].length - 1), encoder.encode(`{${entries.join()}}`));
      [entries, bytes] = [[], 0];
    };
    for (const [item, own] of texts.entries()) {
      const text = own.find((one) => one.language === language);
      if (!text) continue;
      const entry = `"${item}":${JSON.stringify(text)}`;
      if (bytes >= SHARD_BYTES) end();
      if (bytes === 0) table[language].push(item);
      entries.push(entry);
      bytes += encoder.encode(entry).length;
    }
    end();
  }
  return files.set(SHARDS_PATH, encoder.encode(JSON.stringify(table)));
}
