import { describe, expect, it } from "vitest";
import { openFiles } from "../../../src/search/files.ts";
import { buildRelease } from "../../../src/search/node/build-search.ts";
import { expandPrefix, loadRuns, runsOf } from "../../../src/search/runs.ts";
import { IN_LIST } from "../../../src/search/sorted-lists.ts";
import { TooBroad } from "../../../src/search/too-broad.ts";
import { unitsOf } from "../../../src/text/units.ts";
import { fetchFile, serveFiles } from "./served-index.ts";

const textsOf = async (query: string, runs: readonly string[]) => {
  const runsWith = async (prefix: string) => runs.filter((run) => run.startsWith(prefix));
  const expanded = await expandPrefix(unitsOf(query), runsWith);
  return expanded.map((units) => units.map(({ text }) => text).join(" "));
};

describe("the runs of texts", () => {
  it("are their Latin words and numbers, folded, each once and sorted", () => {
    expect(runsOf(["深圳GDP达111.4亿", "gdp 5G", "Café"])).toEqual(["111.4", "5", "cafe", "g", "gdp"]);
  });
});

describe("a prefix", () => {
  const runs = ["5g", "digit", "digital", "digitally", "gdp"];

  it("matches every run that begins so, itself included", async () => {
    expect(await textsOf("digit", runs)).toEqual(["digit", "digital", "digitally"]);
    expect(await textsOf("smart digital", runs)).toEqual(["smart digital", "smart digitally"]);
    expect(await textsOf("x", runs)).toEqual([]);
  });

  it("is text where the term ends in a Chinese character", async () => {
    expect(await textsOf("深圳", runs)).toEqual(["深 圳"]);
  });

  it("of too many runs is refused, with their number", async () => {
    const many = Array.from({ length: 201 }, (_, index) => `a${index}`);
    await expect(textsOf("a", many)).rejects.toThrow(TooBroad);
    await expect(textsOf("a", many)).rejects.toThrow("a*: 201 words");
  });
});

describe("the runs of a release", () => {
  const NUMBERS = Array.from({ length: 2000 }, (_, index) => String(1000 + index));

  it("are found by any beginning, in however many lists they are", async () => {
    const files = await buildRelease([item("a", NUMBERS.join(" ")), item("b", "gdp digit digital")]);
    const release = [...files.keys()].at(-1)?.split("/")[0] ?? "";
    const lists = [...files.keys()].filter((path) => path.includes("/runs/"));
    expect(lists).toHaveLength(Math.ceil((NUMBERS.length + 3) / IN_LIST));
    await using index = await serveFiles(files);
    const opened = openFiles(index.folder, fetchFile);
    const runsWith = (prefix: string) => loadRuns(prefix, opened, release);
    for (const prefix of ["1", "15", "1511", "1512", "2", "29", "2999", "3", "0", "digit", "zz", "gdp"]) {
      const expected = [...NUMBERS, "digit", "digital", "gdp"].filter((run) => run.startsWith(prefix));
      expect(await runsWith(prefix), prefix).toEqual(expected);
    }
  });
});

function item(id: string, text: string) {
  return { id, zh: { headline: [], body: [text] }, en: null };
}
