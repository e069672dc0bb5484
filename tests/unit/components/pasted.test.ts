import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPasted } from "../../../src/components/verify/pasted.ts";

const OURS = ["https://port.example/", "http://127.0.0.1:4000/copy/"];
const read = (text: string) => readPasted(text, OURS);
const ADDRESS = [{ id: "harbour-plan", block: null }];

describe("what a reader pasted", () => {
  test.for([
    ["https://port.example/articles/harbour-plan/", null],
    ["https://port.example/zh-hant/articles/harbour-plan/#p3", "p3"],
    ["http://127.0.0.1:4000/copy/en/articles/harbour-plan/?q=port#f1", "f1"],
    ["/zh/articles/harbour-plan/#p3", "p3"],
    ["见（https://port.example/articles/harbour-plan/#p3）。", "p3"],
    ["Port Archive, https://port.example/articles/harbour-plan/.", null],
    ["harbour-plan@2e026dd43b0d", null],
  ] as const)("%s is an address", ([text, block]) => {
    expect(read(text)).toMatchObject({
      addresses: [{ id: "harbour-plan", block }],
      searches: [],
      foreign: [],
      quotations: [],
    });
  });

  test.for([
    "harbour-plan@2e026dd43b0d",
    "https://port.example/articles/harbour-plan/?v=2e026dd43b0d.",
    "https://port.example/articles/harbour-plan/，文字版本 2e026dd43b0d",
    "https://port.example/articles/harbour-plan/ (version 2e026dd43b0d)",
    "https://port.example/articles/harbour-plan/\nversion: harbour-plan@2e026dd43b0d",
    "https://port.example/articles/harbour-plan/\n2e026dd43b0d",
  ])("%s has a version", (text) => {
    expect(read(text)).toMatchObject({ addresses: ADDRESS, version: "2e026dd43b0d", quotations: [] });
  });

  test("CSL-JSON is no quotation, though a year has a line of its own", () => {
    const csl = {
      type: "article-newspaper",
      URL: "https://port.example/articles/harbour-plan/",
      title: "新港开航",
    };
    const text = JSON.stringify([{ ...csl, issued: { "date-parts": [[2021, 1]] } }], null, 2);
    expect(read(text)).toMatchObject({ addresses: ADDRESS, quotations: [] });
  });

  test("the address of a cited search is one, in every format", () => {
    const search = "https://port.example/zh/search/?q=%E6%96%B0&cited=2026-11-29.0a1b.3.0123456789ab.AbC-_";
    for (const text of [
      `港报文库. 检索“新”的结果：3 篇[DB/OL]. 版本 0123456789ab. [2026-11-29]. ${search}.`,
      `Port Archive. Search for “新”: 3 Found. Version 0123456789ab, ${search}. Accessed 29 Nov. 2026.`,
      `TI  - 检索“新”的结果：3 篇\r\nUR  - ${search}\r\nER  - `,
      `  url = {${search}},`,
      `  "URL": "${search}",`,
    ])
      expect(read(text)).toMatchObject({ addresses: [], searches: [search], foreign: [], quotations: [] });
  });

  test("a version in an address may be digits only, and a paragraph may follow", () => {
    expect(read("https://port.example/articles/harbour-plan/?v=202101051200#p3")).toMatchObject({
      addresses: [{ id: "harbour-plan", block: "p3" }],
      version: "202101051200",
    });
  });

  test("a number of twelve digits is no version", () => {
    expect(read("https://port.example/articles/harbour-plan/ 202101051200").version).toBeNull();
  });

  test("a passage that the site copies is a quotation and its address", () => {
    const copied =
      "昨日，新港开航，首船驶往台州。\n\n《新港开航》，《港报》，2021年1月5日，港报文库，https://port.example/zh/articles/harbour/#p1\n";
    expect(read(copied)).toEqual({
      addresses: [{ id: "harbour", block: "p1" }],
      searches: [],
      foreign: [],
      version: null,
      quotations: ["昨日，新港开航，首船驶往台州。"],
    });
  });

  test.for([
    "TY  - NEWS\nTI  - 新港开航\nT2  - 港报\nUR  - https://port.example/articles/harbour-plan/\nER  - ",
    "@article{harbour,\n  title = {新港开航},\n  url = {https://port.example/articles/harbour-plan/},\n}",
    '[{"type":"article-newspaper",\n"title":"新港开航",\n"URL":"https://port.example/articles/harbour-plan/"}]',
    "周小帆. 新港开航[N/OL]. 港报, 2021-01-05(A1)[2026-11-29]. https://port.example/articles/harbour-plan/.",
  ])("citation formats hold no quotations: %s", (text) => {
    expect(read(text)).toMatchObject({ addresses: ADDRESS, quotations: [] });
  });

  test("a quotation within a citation is distinguished from a title", () => {
    expect(
      read("“昨日，新港开航。”（《港报》，https://port.example/articles/harbour/#p1）").quotations,
    ).toEqual(["昨日，新港开航。"]);
  });

  test("each line is a quotation, without the marks around it", () => {
    expect(read("“昨日，新港开航。”\n\n「首航30艘船。」").quotations).toEqual([
      "昨日，新港开航。",
      "首航30艘船。",
    ]);
  });

  test("an address of elsewhere is not ours", () => {
    const pasted = read("https://port.example.org/articles/harbour-plan/");
    expect(pasted).toMatchObject({
      addresses: [],
      foreign: ["https://port.example.org/articles/harbour-plan/"],
    });
  });

  test("any text can be pasted", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const { addresses, quotations } = read(text);
        for (const { id } of addresses) expect(text).toContain(id);
        for (const quotation of quotations) expect(text.normalize("NFC")).toContain(quotation);
      }),
    );
  });
});
