import { headlineParts } from "../archive/article.ts";
import type { Language, Script } from "../text/language.ts";
import { stretchesOf, type Unit } from "../text/units.ts";
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
  const textsIn = async (language: Language) => cutText(await readItemText(files, id, language));
  const count = (stretches: readonly Unit[][], asTyped = false) =>
    stretches.flatMap((stretch) => rangesAmong(stretch, { units, isPrefix: false, asTyped })).length;
  // What readers paste is mostly as it was printed, so the text in the other script is rarely read too.
  const [script, other]: [Script, Script] =
    index.originalOf(item) === "zh-Hant" ? ["zh-Hant", "zh-Hans"] : ["zh-Hans", "zh-Hant"];
  const { head, body } = await textsIn(searched === "zh" ? script : "en");
  const inHeadline = count(head);
  const times = inHeadline + count(body);
  if (times === 0) return null;
  const isIn = (shown: CutText) => count([...shown.head, ...shown.body], true) > 0;
  const asTyped = isIn({ head, body }) || (searched === "zh" && isIn(await textsIn(other)));
  return { item, searched, times, inHeadline: inHeadline > 0, asTyped, places: [] };
}

/** The stretches of units of an item's headline and of the rest of its text. */
interface CutText {
  head: Unit[][];
  body: Unit[][];
}

/** Most texts that stay cut. A session reads the same few items again and again. */
const MOST_CUT = 64;
const cutTexts = new Map<ItemText, CutText>();

function cutText(text: ItemText): CutText {
  const known = cutTexts.get(text);
  if (known) return known;
  const { headline, byline, blocks } = text;
  const head = headlineParts(headline).flatMap(stretchesOf);
  const body = [byline ?? "", ...blocks.map(([, block]) => block)].flatMap(stretchesOf);
  const [oldest] = cutTexts.keys();
  if (oldest && cutTexts.size >= MOST_CUT) cutTexts.delete(oldest);
  cutTexts.set(text, { head, body });
  return { head, body };
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
