import { headlineParts } from "../archive/article.ts";
import type { Language, Script } from "../text/language.ts";
import { linesOf, mayHave, type Unit, unitsOf } from "../text/units.ts";
import type { SearchFiles } from "./files.ts";
import type { Searched, TextMatch } from "./hit.ts";
import { IDS_IN_FILE, idsPath } from "./index/entry.ts";
import type { WordIndex } from "./index/find.ts";
import { type ItemText, readItemText } from "./item-text.ts";
import { rangesAmong } from "./query/match.ts";

/** The release whose texts are read. */
interface ReadRelease {
  folder: string;
  files: SearchFiles;
  index: Pick<WordIndex, "originalOf">;
}

/** Looks for a run of units in an item's own text. Null where the text does not have it. @throws SearchFault */
export async function readMatch(
  item: number,
  searched: Searched,
  { units, release: { folder, files, index } }: { units: readonly Unit[]; release: ReadRelease },
): Promise<TextMatch | null> {
  const [id = ""] = await itemIds(files, folder, [item]);
  const textsIn = async (language: Language) => linesIn(await readItemText(files, id, language));
  const count = (lines: readonly Line[], asTyped = false) =>
    lines
      .filter(({ text }) => mayHave(text, units))
      .flatMap((line) => rangesAmong(line.units(), { units, isPrefix: false, asTyped })).length;
  // What readers paste is mostly as it was printed, so the text in the other script is rarely read too.
  const [script, other]: [Script, Script] =
    index.originalOf(item) === "zh-Hant" ? ["zh-Hant", "zh-Hans"] : ["zh-Hans", "zh-Hant"];
  const { head, body } = await textsIn(searched === "zh" ? script : "en");
  const inHeadline = count(head);
  const times = inHeadline + count(body);
  if (times === 0) return null;
  const isIn = (shown: TextLines) => count([...shown.head, ...shown.body], true) > 0;
  const asTyped = isIn({ head, body }) || (searched === "zh" && isIn(await textsIn(other)));
  return { item, searched, times, inHeadline: inHeadline > 0, asTyped, places: [] };
}

/** A line of a text, cut into units where it is looked into. */
interface Line {
  text: string;
  units(): readonly Unit[];
}

/** The lines of an item's headline and of the rest of its text. */
interface TextLines {
  head: Line[];
  body: Line[];
}

/** Most texts whose lines stay cut. A session reads the same few items again and again. */
const MOST_CUT = 64;
const known = new Map<ItemText, TextLines>();

function linesIn(text: ItemText): TextLines {
  const { headline, byline, blocks } = text;
  const lines = known.get(text) ?? {
    head: headlineParts(headline).flatMap(linesOf).map(lineOf),
    body: [byline ?? "", ...blocks.map(([, block]) => block)].flatMap(linesOf).map(lineOf),
  };
  const [oldest] = known.keys();
  if (oldest && known.size >= MOST_CUT) known.delete(oldest);
  known.set(text, lines);
  return lines;
}

function lineOf(text: string): Line {
  let cut: Unit[] | null = null;
  return { text, units: () => (cut ??= unitsOf(text)) };
}

/** The ids of items of a release. @throws SearchFault */
export function itemIds(files: SearchFiles, release: string, items: readonly number[]): Promise<string[]> {
  return Promise.all(
    items.map(async (item) => {
      const ids = await files.json<string[]>(`${release}/${idsPath(Math.floor(item / IDS_IN_FILE))}`);
      return ids[item % IDS_IN_FILE] ?? "";
    }),
  );
}
