import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createEngine } from "../../../../src/search/engine.ts";
import type { Engine } from "../../../../src/search/hit.ts";
import { parseQuery } from "../../../../src/search/query/query.ts";
import { type Document, fetchFile, foundIds, type ServedIndex, serve } from "../served-index.ts";

const FILLER = "市政府昨日召开会议，研究部署下一阶段重点工作，要求各部门抓好落实。";

/** Newest first, as the archive numbers its items. */
const ITEMS: Document[] = [
  {
    id: "port",
    headline: ["盐田港吞吐量创新高", "深圳港务局通报"],
    body: ["盐田港去年完成集装箱吞吐量一千四百万箱。", "码头自动化改造同步推进。"],
    english: ["Yantian port sets record", "Container throughput grew.", "Terminals are being automated."],
  },
  {
    id: "wharf",
    headline: ["老码头变身文化公园"],
    body: ["码头旧址保留了起重机。码头边新建步道。", "市民在公园里散步。"],
    english: ["Old wharf becomes a culture park", "Cranes stay on the wharf.", "People walk in the park."],
  },
  {
    id: "city-long",
    headline: ["本市部署全年工作"],
    body: [
      ...Array.from({ length: 40 }, () => FILLER),
      "会议提到智慧城市建设。智慧城市要惠及民生。智慧城市。",
    ],
  },
  {
    id: "city-short",
    headline: ["社区试点见闻"],
    body: ["记者走访智慧城市试点。智慧城市让办事更快。"],
    english: ["A visit to a pilot", "Smart city services are faster. The city saves time."],
  },
  { id: "city-head", headline: ["智慧城市建设提速"], body: ["意见提出，加快数字政府建设。"] },
  {
    id: "apart",
    headline: ["两则消息"],
    body: ["智慧教育进校园。", ...Array.from({ length: 12 }, () => FILLER), "城市更新启动。"],
  },
  { id: "near", headline: ["一则消息"], body: ["用智慧的办法治理城市。"] },
  { id: "gov-once", headline: ["要闻"], body: ["数字政府建设取得进展。"] },
  { id: "gov-thrice", headline: ["综述"], body: ["数字政府便民。数字政府利企。数字政府提效。"] },
  {
    id: "empress",
    headline: ["皇后大道开放"],
    body: ["道路后段下月完工。"],
    english: ["Queen’s Road opens", "C++ and C# are taught nearby."],
  },
  { id: "park-a", headline: ["长安公园开园"], body: ["公园里有湖。"] },
  { id: "park-b", headline: ["新闻"], body: ["长安街旁建了一座公园。"] },
  {
    id: "vitamin",
    headline: ["健康"],
    body: ["维生素C能助恢复。维生素B也要补充。C区药房有售。"],
    english: ["Health", "Take vitamin C. See block C."],
  },
  {
    id: "tech",
    headline: ["5G+工业互联网"],
    body: ["企业用上5G网络，C++人才紧缺。"],
    english: ["5G+ for industry", "The plant uses 5G. C is not C++."],
  },
  {
    id: "quote",
    headline: ["读者来信"],
    body: ["来信"],
    english: ["Letters", "A reader asks about 侨批 and 水客."],
  },
];

/** A query, and the items that should come, in this order. */
const JUDGED: [query: string, order: string[]][] = [
  ["智慧城市", ["city-head", "city-short", "city-long"]],
  ["智慧城市建设", ["city-head", "city-long"]],
  ["數字政府", ["gov-thrice", "city-head", "gov-once"]],
  ["数字政府 建设", ["city-head", "gov-once"]],
  ["智慧 城市", ["city-head", "city-short", "near", "city-long", "apart"]],
  ["智慧 城市 -建设", ["city-short", "near", "apart"]],
  ["城市", ["city-head", "city-short", "near", "city-long", "apart"]],
  ["码头", ["wharf", "port"]],
  ["碼頭", ["wharf", "port"]],
  ["matou", ["wharf"]],
  ["ma tou", ["wharf"]],
  ["mǎtóu", ["wharf"]],
  ["yantian gang", ["port"]],
  ["公园", ["wharf", "park-a", "park-b"]],
  ['公园"长安"', ["park-a", "park-b"]],
  ["长安 公园", ["park-a", "park-b"]],
  ["“长安公园”", ["park-a"]],
  ["长安｜盐田", ["port", "park-a", "park-b"]],
  ["公园 －长安", ["wharf"]],
  ["皇后", ["empress"]],
  ["吞吐量", ["port"]],
  ["smart city", ["city-short"]],
  ["park", ["wharf"]],
  ["walking", ["wharf"]],
  ["city", ["city-short"]],
  ["C++", ["empress", "tech"]],
  ["C#", ["empress"]],
  ["5G＋", ["tech"]],
  ["维生素C", ["vitamin"]],
  ["侨批", ["quote"]],
  ["僑批", ["quote"]],
  ["旧址保留了起重机", ["wharf"]],
];

let index: ServedIndex;
let engine: Engine;

beforeAll(async () => {
  index = await serve(ITEMS);
  engine = createEngine(index.folder, fetchFile);
});

afterAll(() => index[Symbol.asyncDispose]());

describe("the order of the results, as judged", () => {
  it.each(JUDGED)("for %s is %j", async (query, order) => {
    expect(await foundIds(engine, parseQuery(query))).toEqual(order);
  });
});
