import fc from "fast-check";
import { expect, it } from "vitest";
import type { SearchFiles } from "../../../src/search/files.ts";
import {
  HEARD_HEADLINES,
  type HeardHeadline,
  heardHeadlines,
  soundKey,
} from "../../../src/search/heard-headlines.ts";
import { sounded } from "../../../src/search/node/sounds.ts";
import { beginsLike, pinyinQuery, soundsLike } from "../../../src/search/query/pinyin.ts";
import { listFiles, loadLists } from "../../../src/search/sorted-lists.ts";

/** Reads the lists of headlines, and counts the files. */
function filesOf(headlines: readonly string[]) {
  const heard = headlines.flatMap((text, item) => heardHeadlines(item, [sounded(text)]));
  const keyOf = ([, , pinyin]: HeardHeadline) => soundKey(pinyin);
  const inOrder = heard.sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  const all = new Map(listFiles(HEARD_HEADLINES, inOrder, keyOf).map(([path, data]) => [`r/${path}`, data]));
  const loaded: string[] = [];
  const json = async (path: string) => {
    loaded.push(path);
    return all.get(path);
  };
  return { files: { json } as unknown as SearchFiles, loaded, all };
}

async function itemsHeard(letters: string, files: SearchFiles): Promise<number[]> {
  const place = { files, release: "r" };
  const found = await loadLists<HeardHeadline>(HEARD_HEADLINES, soundKey(letters), place);
  const items = found.flatMap(([item, text, pinyin]) =>
    beginsLike({ text, pinyin }, letters) === null ? [] : [item],
  );
  return [...new Set(items)].sort((one, other) => one - other);
}

const CHARACTERS = [..."律女绿略虐安宇鱼恩月云广深先西安市港人长行，2"];

it("finds the headlines that a scan of all finds", async () => {
  const headline = fc
    .array(fc.constantFrom(...CHARACTERS), { minLength: 1, maxLength: 12 })
    .map((characters) => characters.join(""));
  await fc.assert(
    fc.asyncProperty(
      fc.array(headline, { minLength: 1, maxLength: 90 }),
      fc.nat(),
      fc.nat({ max: 11 }),
      fc.constantFrom("", "'", " "),
      fc.constantFrom("v", "u", "yu", "ü"),
      async (headlines, chosen, start, between, umlaut) => {
        const { files } = filesOf(headlines);
        const { pinyin } = sounded(headlines[chosen % headlines.length] ?? "");
        const syllables = pinyin.split(" ").slice(start, start + 3);
        const letters = pinyinQuery(syllables.join(between).replaceAll("v", umlaut));
        fc.pre(letters !== null);
        const scanned = [...headlines.keys()].filter(
          (item) => soundsLike(sounded(headlines[item] ?? ""), letters) !== null,
        );
        expect(await itemsHeard(letters, files)).toEqual(scanned);
      },
    ),
  );
});

it("loads only the lists that may have them", async () => {
  const headlines = Array.from({ length: 900 }, (_, number) =>
    Array.from({ length: 8 }, (_, at) => CHARACTERS[(number * 7 + at * at * (number % 13)) % 22]).join(""),
  );
  const { files, loaded, all } = filesOf(headlines);
  expect(all.size).toBeGreaterThan(10);
  const scanned = [...headlines.keys()].filter((item) =>
    soundsLike(sounded(headlines[item] ?? ""), "guangshen"),
  );
  expect(scanned.length).toBeGreaterThan(0);
  expect(await itemsHeard("guangshen", files)).toEqual(scanned);
  expect(loaded.length).toBeLessThan(all.size / 3);
});
