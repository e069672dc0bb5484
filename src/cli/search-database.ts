import { openDatabase } from "../search/export/sqlite.ts";
import type { Searched } from "../search/hit.ts";
import { parseQuery } from "../search/query/query.ts";
import { TooBroad } from "../search/too-broad.ts";
import { shownWhole } from "../text/characters.ts";
import { WRONG_USAGE } from "./options.ts";

/** Answers queries from a database that `npm run export` wrote: a line for each item, or JSON for each query. */
export async function searchDatabase(
  path: string,
  queries: Iterable<string> | AsyncIterable<string>,
  { json, languages }: { json: boolean; languages: readonly Searched[] },
): Promise<void> {
  try {
    using database = openDatabase(path);
    for await (const query of queries) {
      const found = await database.search(parseQuery(query), languages);
      if (json) console.log(JSON.stringify(found));
      else for (const row of found) console.log(Object.values(row).map(String).map(shownWhole).join("\t"));
    }
  } catch (error) {
    if (error instanceof TooBroad) {
      console.error(
        `“${error.prefix}*”: ${error.count} 个词，范围太大。Too many words begin so; type more letters.`,
      );
      process.exitCode = 1;
    } else if (error instanceof Error && "errcode" in error) {
      console.error(
        `${shownWhole(path)}: 读不了，请用 npm run export -- --format sqlite 重新导出。It cannot be read; export it again with npm run export -- --format sqlite. (${error.message})`,
      );
      process.exitCode = WRONG_USAGE;
    } else throw error;
  }
}
