import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type ItemTextFile, itemTextPath } from "../../src/search/item-text.ts";
import type { Language } from "../../src/text/language.ts";

/**
 * Each place of a word in the texts of a built site in a language, read from end to end, in order of their characters:
 * `<item> <3 characters before>|<3 after>`.
 */
export async function scannedLines(site: string, language: Language, word: string): Promise<string[]> {
  const folder = join(site, "search-data", itemTextPath("", language), "..");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".json"));
  const files = await Promise.all(
    names.map(async (name): Promise<ItemTextFile> => JSON.parse(await readFile(join(folder, name), "utf8"))),
  );
  const texts = files.flatMap((file) => file[language] ?? []);
  return texts
    .flatMap(({ id, headline: { kicker, title, deck }, byline, blocks }) =>
      [kicker, title, deck, byline, ...blocks.map(([, text]) => text)].flatMap((text) => {
        const pieces = text?.split(word) ?? [];
        return pieces
          .slice(1)
          .map((after, index) => `${id} ${(pieces[index] ?? "").slice(-3)}|${after.slice(0, 3)}`);
      }),
    )
    .sort();
}
