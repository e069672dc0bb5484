import type { SearchFiles } from "./files.ts";
import { beginsLike, type Sounded } from "./query/pinyin.ts";
import { listFiles, loadLists, type SortedLists } from "./sorted-lists.ts";

/**
 * Some characters of headlines and their pinyin separated by spaces, with the places that have them: the
 * number of an item and the position of the first character, of one place after another.
 */
export type HeardPiece = [text: string, pinyin: string, places: number[]];

/** A headline that sounds like a query. */
export interface HeardHeadline {
  /** The number of the item. */
  item: number;
  /** The position of the first character heard. */
  at: number;
  /** The characters heard. */
  heard: string;
}

/** Where the pieces are, by the sounds of the headline from their first character on. */
export const HEARD_HEADLINES: SortedLists = {
  firsts: "headline-pinyin.json",
  pathOf: (list) => `headline-pinyin/${list.toString(36)}.json`,
};

/** The first syllables of all pieces, as they are sorted. */
const HEARD_SYLLABLES_PATH = "headline-syllables.json";

/** Characters in a piece: what follows is in the piece that begins there. Most queries have no more. */
const IN_PIECE = 3;

/** Returns the files of the headlines of all items, by their paths. */
export function heardFiles(headlines: readonly (readonly Sounded[])[]): [string, unknown][] {
  const placed = headlines.flatMap((parts, item) => placedPieces(item, parts));
  placed.sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0));
  const pieces: { key: string; piece: HeardPiece }[] = [];
  for (const { key, text, pinyin, place } of placed) {
    const last = pieces.at(-1)?.piece;
    if (last?.[0] === text && last[1] === pinyin) last[2].push(...place);
    else pieces.push({ key, piece: [text, pinyin, [...place]] });
  }
  const lists = listFiles(HEARD_HEADLINES, pieces, { keyOf: ({ key }) => key, stored: ({ piece }) => piece });
  const syllables = new Set(pieces.map(({ key }) => key.split(" ")[0]));
  return [[HEARD_SYLLABLES_PATH, [...syllables]], ...lists];
}

/** Finds the headlines that have the letters (those of `pinyinQuery`) as whole syllables. @throws SearchFault */
export async function loadHeard(letters: string, release: Release): Promise<HeardHeadline[]> {
  const first = new Map<number, HeardHeadline>();
  for (const { item, at, heard } of await heardPlaces(letters, release)) {
    const known = first.get(item);
    if (!known || at < known.at) first.set(item, { item, at, heard });
  }
  return [...first.values()];
}

/** The letters by which sounds are sorted: ü is typed as v, u or yu, so all three are u after l and n. */
function soundKey(pinyin: string): string {
  return pinyin.replace(/[ ']/g, "").replace(/(?<=[ln])(?:v|yu)/g, "u");
}

/** Pieces are sorted by their first syllable before all that follows: `ji` does not load `jiang`. */
function pieceKey(syllable: string, following: string): string {
  return `${soundKey(syllable)} ${soundKey(following)}`;
}

interface Release {
  files: SearchFiles;
  release: string;
}

interface PlacedPiece {
  key: string;
  text: string;
  pinyin: string;
  place: readonly [item: number, at: number];
}

/** The pieces of a headline from each of its characters on, as far as each has a sound. */
function placedPieces(item: number, parts: readonly Sounded[]): PlacedPiece[] {
  let from = 0;
  return parts.flatMap(({ text, pinyin }) => {
    const characters = [...text];
    const sounds = pinyin.split(" ");
    const first = from;
    // No piece leads from one part of the headline into the next.
    from += characters.length + 1;
    return sounds.flatMap((sound, start): PlacedPiece[] => {
      if (sound === "-") return [];
      const silent = sounds.indexOf("-", start);
      const end = Math.min(silent === -1 ? sounds.length : silent, start + IN_PIECE);
      return [
        {
          key: pieceKey(sound, sounds.slice(start + 1, silent === -1 ? undefined : silent).join(" ")),
          text: characters.slice(start, end).join(""),
          pinyin: sounds.slice(start, end).join(" "),
          place: [item, first + start],
        },
      ];
    });
  });
}

async function heardPlaces(letters: string, release: Release): Promise<HeardHeadline[]> {
  const found: HeardHeadline[] = [];
  const begun = new Map<string, HeardHeadline[]>();
  for (const [text, pinyin, places] of await loadPieces(letters, release)) {
    const { heard, rest } = beginsLike({ text, pinyin }, letters) ?? { heard: "", rest: null };
    if (rest === null) continue;
    const own = placesOf(places).map(([item, at]) => ({ item, at, heard }));
    if (rest === "") found.push(...own);
    else if (pinyin.split(" ").length === IN_PIECE) begun.set(rest, [...(begun.get(rest) ?? []), ...own]);
  }
  for (const [rest, beginnings] of begun) {
    const next = new Map((await heardPlaces(rest, release)).map((one) => [`${one.item} ${one.at}`, one]));
    for (const { item, at, heard } of beginnings) {
      const continued = next.get(`${item} ${at + IN_PIECE}`);
      if (continued) found.push({ item, at, heard: heard + continued.heard });
    }
  }
  return found;
}

/** Letters of the longest syllable, however it is typed. */
const LONGEST_SYLLABLE = 6;

/** The pieces that may begin with the letters, and some others. */
async function loadPieces(letters: string, release: Release): Promise<Set<HeardPiece>> {
  const syllables = new Set(await release.files.json<string[]>(`${release.release}/${HEARD_SYLLABLES_PATH}`));
  const longest = Math.min(LONGEST_SYLLABLE, `${letters}'`.indexOf("'"));
  const keys = Array.from({ length: longest }, (_, before) => before + 1)
    .filter((end) => syllables.has(soundKey(letters.slice(0, end))))
    .map((end) => pieceKey(letters.slice(0, end), letters.slice(end)));
  const lists = await Promise.all(keys.map((key) => loadLists<HeardPiece>(HEARD_HEADLINES, key, release)));
  return new Set(lists.flat());
}

function placesOf(flat: readonly number[]): [item: number, at: number][] {
  return Array.from({ length: flat.length / 2 }, (_, place) => [
    flat[2 * place] ?? 0,
    flat[2 * place + 1] ?? 0,
  ]);
}
