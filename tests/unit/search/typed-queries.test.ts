import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createEngine } from "../../../src/search/engine.ts";
import type { Engine } from "../../../src/search/hit.ts";
import { parseQuery } from "../../../src/search/query/query.ts";
import { type Document, fetchFile, foundIds, type ServedIndex, serve } from "./served-index.ts";

const DOCUMENTS: Document[] = [
  { id: "park", headline: ["长安公园"], body: ["公园里说“长安”二字，「深港」互通。"] },
  { id: "quay", headline: ["码头与律师"], body: ["女工登上绿岛，旅客侨乡。"] },
  {
    id: "code",
    body: ["用C++和C#写成，5G+时代。维生素C片。"],
    english: ["Written in C++, not C.", "Vitamin C"],
  },
  { id: "signs", body: ["气温5℃，第№3号，日本㈱，½天，100㎡，m²，H₂O，①甲。"] },
  { id: "years", body: ["2019年，二〇二〇年，7,340人，8120人。"] },
  { id: "odd", body: ["⼀⼆⾦，葛\u{E0100}城，👩\u200d👧，ｶﾞｽ会社，\u1112\u1161\u11ab국。"] },
  { id: "names", body: ["山﨑、戸田"] },
  { id: "english", body: ["外"], english: ["A smart-city plan of Shenzhen 深圳 in 2019."] },
];

/** As readers type them, and what they find. */
const QUERIES: [query: string, ids: string[]][] = [
  ['公园"长安"', ["park"]],
  ["公园“长安”", ["park"]],
  ["「长安」", ["park"]],
  ["『深港』", ["park"]],
  ["＂长安＂", ["park"]],
  ["“「长安」”", ["park"]],
  ["公园里说“长安”二字，「深港」互通", ["park"]],
  ["公園里說「長安」二字，“深港”互通", ["park"]],
  ['公园里说"长安"二字,"深港"互通', ["park"]],
  ["公园｜码头", ["park", "quay"]],
  ["公园 | 码头 － 长安", ["park"]],
  ["公园 －长安", []],
  ["长安 −码头", ["park"]],
  ["长安 ー码头", []],
  ["C++", ["code"]],
  ["c＋＋", ["code"]],
  ["C#", ["code"]],
  ["C＃", ["code"]],
  ["5G＋", ["code"]],
  ["5g+", ["code"]],
  ["維生素C", ["code"]],
  ["维生素Ｃ", ["code"]],
  ["vitamin c", ["code"]],
  ["ma tou", ["quay"]],
  ["mǎtóu", ["quay"]],
  ["mǎ tóu", ["quay"]],
  ["ma'tou", ["quay"]],
  ["ma3tou2", ["quay"]],
  ["MATOU", ["quay"]],
  ["lushi", ["quay"]],
  ["lvshi", ["quay"]],
  ["lüshi", ["quay"]],
  ["lu\u0308shi\u0300", ["quay"]],
  ["℃", ["signs"]],
  ["5°C", ["signs"]],
  ["№3", ["signs"]],
  ["No3", ["signs"]],
  ["(株)", ["signs"]],
  ["㈱", ["signs"]],
  ["½", ["signs"]],
  ["1/2", ["signs"]],
  ["㎡", ["signs"]],
  ["m²", ["signs"]],
  ["m2", ["signs"]],
  ["H2O", ["signs"]],
  ["H₂O", ["signs"]],
  ["①", ["signs"]],
  ["2019", ["years", "english"]],
  ["二〇二〇", ["years"]],
  ["二○二○", ["years"]],
  ["7,340", ["years"]],
  ["7，340", ["years"]],
  ["7340", []],
  ["一二金", ["odd"]],
  ["⾦", ["odd"]],
  ["葛城", ["odd"]],
  ["👩👧", ["odd"]],
  ["ガス", ["odd"]],
  ["カス", []],
  ["한", ["odd"]],
  ["한국", ["odd"]],
  ["국", ["odd"]],
  ["山崎", ["names"]],
  ["户田", ["names"]],
  ["戶田", ["names"]],
  ["smart - city", ["english"]],
  ["smart city", ["english"]],
  ["深\u200b圳", ["english"]],
  ["深圳 -外", []],
];

describe("queries as readers type them", () => {
  let served: ServedIndex;
  let engine: Engine;
  beforeAll(async () => {
    served = await serve(DOCUMENTS);
    engine = createEngine(served.folder, fetchFile);
  });
  afterAll(async () => {
    await engine.close();
    await served[Symbol.asyncDispose]();
  });

  it.each(QUERIES)("%s finds %j", async (query, ids) => {
    expect((await foundIds(engine, parseQuery(query))).sort()).toEqual(ids.toSorted());
  });
});
