import fc from "fast-check";
import { expect, it } from "vitest";
import type { SearchFiles } from "../../../src/search/files.ts";
import { heardFiles, loadHeard } from "../../../src/search/heard-headlines.ts";
import { sounded } from "../../../src/search/node/sounds.ts";
import { pinyinQuery, soundsLike } from "../../../src/search/query/pinyin.ts";

/** Reads the lists of headlines, and counts the files. */
function filesOf(headlines: readonly string[]) {
  const sounds = headlines.map((text) => text.split("\n").map(sounded));
  const all = new Map(heardFiles(sounds).map(([path, data]) => [`r/${path}`, data]));
  const loaded: string[] = [];
  const json = async (path: string) => {
    loaded.push(path);
    return all.get(path);
  };
  return { files: { json } as unknown as SearchFiles, loaded, all };
}

/** What is heard in each headline, by its number. */
async function heardIn(letters: string, files: SearchFiles): Promise<[number, string][]> {
  const found = await loadHeard(letters, { files, release: "r" });
  return found.map(({ item, heard }): [number, string] => [item, heard]).sort(([a], [b]) => a - b);
}

/** What a scan of all headlines hears. */
function scanned(letters: string, headlines: readonly string[]): [number, string][] {
  return headlines.flatMap((text, item): [number, string][] => {
    const heard = text.split("\n").map((part) => soundsLike(sounded(part), letters));
    const first = heard.find((one) => one !== null);
    return first === undefined ? [] : [[item, first]];
  });
}

const CHARACTERS = [..."律女绿略虐安宇鱼恩月云广深先西安市港人长行，2\n"];

it("finds the headlines that a scan of all finds", async () => {
  const headline = fc
    .array(fc.constantFrom(...CHARACTERS), { minLength: 1, maxLength: 12 })
    .map((characters) => characters.join(""));
  await fc.assert(
    fc.asyncProperty(
      fc.array(headline, { minLength: 1, maxLength: 90 }),
      fc.nat(),
      fc.nat({ max: 11 }),
      fc.integer({ min: 1, max: 12 }),
      fc.constantFrom("", "'", " "),
      fc.constantFrom("v", "u", "yu", "ü"),
      async (headlines, chosen, start, length, between, umlaut) => {
        const { files } = filesOf(headlines);
        const { pinyin } = sounded(headlines[chosen % headlines.length] ?? "");
        const syllables = pinyin.split(" ").slice(start, start + length);
        const letters = pinyinQuery(syllables.join(between).replaceAll("v", umlaut));
        fc.pre(letters !== null);
        expect(await heardIn(letters, files)).toEqual(scanned(letters, headlines));
      },
    ),
  );
});

it("loads only the lists that may have them", async () => {
  const headlines = Array.from({ length: 2500 }, (_, number) =>
    Array.from({ length: 8 }, (_, at) => CHARACTERS[(number * (at + 3) + (number >> at)) % 22]).join(""),
  );
  const { files, loaded, all } = filesOf(headlines);
  expect(all.size).toBeGreaterThan(10);
  const expected = scanned("guangshen", headlines);
  expect(expected.length).toBeGreaterThan(0);
  expect(await heardIn("guangshen", files)).toEqual(expected);
  expect(loaded.length).toBeLessThan(all.size / 3);
});
