import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { createEngine } from "../../src/search/engine.ts";
import { type ItemText, itemTextFiles } from "../../src/search/item-text.ts";
import { buildRelease } from "../../src/search/node/build-search.ts";
import { fetchFile } from "../../src/search/node/fetch-file.ts";
import { unitsOf } from "../../src/text/units.ts";
import { createOracle } from "./oracle.ts";
import { createRandom, type Random } from "./random.ts";

/** The result of a run of random queries. */
export interface FuzzResult {
  queries: number;
  /** Queries that found something. */
  found: number;
  failures: string[];
}

/** Groups of what readers write for one another, and what is beside it in mixed texts. */
const ALIKE = [
  ..."后後|发發髮|着著|了瞭|台臺檯颱|面麵|只隻|里裏裡|干乾幹|于於|苏蘇甦|复復|云雲|说說|国國|书書|深|圳|港|市|城".split(
    "|",
  ),
  ...["想象|想像", "座标|坐标|座標|坐標", "复函|覆函", "计划|計畫|計劃", "沉没|沈沒", "英里|英哩"].map(
    (group) => `=${group}`,
  ),
  ..."5５⑤|2２②²|GgＧ|Cc©|=km|=㎞|=m²|=㎡|=℃|=°C|=½|=1/2|=№|=No|=111.4|=1,000|+＋|#＃|,，|:：∶|-—–－|·・|\"“”「」|'’|…|～~|。|、|ガ|=ｶﾞ|カ|ー|각|=각|я|Я|é|=e\u0301|ß|=ss|æ".split(
    "|",
  ),
];

/** Random documents, and random queries of them that an index of their own answers; the oracle judges each answer. */
export async function fuzz({
  seed,
  queries,
  documents,
}: {
  seed: number;
  queries: number;
  documents: number;
}): Promise<FuzzResult> {
  const random = createRandom(seed);
  const items = Array.from({ length: documents }, (_, number) => ({
    id: `d${number}`,
    zh: { headline: [textOf(random, 4)], body: [textOf(random, 14), textOf(random, 10)] },
    en: null,
  }));
  const folder = await mkdtemp(join(tmpdir(), "qiaobao-fuzz-"));
  try {
    const files = await buildRelease(items);
    for (const { id, zh } of items) {
      const text = itemText(id, zh);
      for (const [path, file] of itemTextFiles([text, { ...text, language: "zh-Hant" }]))
        files.set(path, encoded(file));
    }
    for (const [path, content] of files) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    }
    const engine = createEngine(`${pathToFileURL(folder).href}/`, fetchFile);
    const oracle = createOracle();
    const result: FuzzResult = { queries: 0, found: 0, failures: [] };
    while (result.queries < queries) {
      const query = queryOf(random, items);
      const units = unitsOf(query);
      if (units.length === 0) continue;
      const { hits } = await engine.search(
        { groups: [[{ text: query, units, isPrefix: false }]], excluded: [] },
        ["zh"],
      );
      const found = hits
        .filter(({ heard }) => heard === null)
        .map(({ item }) => item)
        .sort((a, b) => a - b);
      const expected = items.flatMap(({ zh }, item) =>
        oracle.occurs(query, [...zh.headline, ...zh.body]) ? [item] : [],
      );
      result.queries += 1;
      if (found.length > 0) result.found += 1;
      if (found.join() !== expected.join())
        result.failures.push(
          `${JSON.stringify(query)}: found ${found.join() || "none"}, expected ${expected.join() || "none"}`,
        );
    }
    await engine.close();
    return result;
  } finally {
    await rm(folder, { recursive: true });
  }
}

function textOf(random: Random, length: number): string {
  return Array.from(
    { length },
    () => formOf(random, random.pick(ALIKE)) + random.pick(["", "", "", "", " ", "\u200b", "\n"]),
  ).join("");
}

/** One of the forms of a group: a character of it, or a word where it is marked as words. */
function formOf(random: Random, group: string): string {
  return random.pick(group.startsWith("=") ? group.slice(1).split("|") : Array.from(group));
}

/** A stretch of a text, some of it in other forms; or anything. */
function queryOf(random: Random, items: readonly { zh: { headline: string[]; body: string[] } }[]): string {
  if (random.below(6) === 0) return textOf(random, 1 + random.below(3)).replaceAll("\n", "");
  const { zh } = random.pick(items);
  const line = Array.from(random.pick(random.pick([...zh.headline, ...zh.body]).split("\n")));
  const from = random.below(Math.max(1, line.length));
  const stretch = line.slice(from, from + 1 + random.below(6));
  return stretch
    .map((character) => {
      const group = ALIKE.find((one) => !one.startsWith("=") && one.includes(character));
      return group && random.below(3) === 0 ? formOf(random, group) : character;
    })
    .join(random.below(8) === 0 ? "\u00ad" : "");
}

function itemText(id: string, { headline, body }: { headline: string[]; body: string[] }): ItemText {
  return {
    ...{
      id,
      language: "zh-Hans",
      byline: null,
      printed: { "zh-Hans": "", "zh-Hant": "", en: "" },
      date: "",
      languages: [],
    },
    coins: "",
    headline: { kicker: null, title: headline[0] ?? "", deck: null },
    blocks: body.map((text, index): [string, string] => [`p${index}`, text]),
  };
}

function encoded(data: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(data));
}
