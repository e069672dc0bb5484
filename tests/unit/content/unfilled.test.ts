import { describe, expect, it } from "vitest";
import { EN, en, ZH, zh } from "../../fixtures/bad/valid-archive.ts";
import { problemsWith, readWith } from "./content-tree.ts";

describe("an item that is still to be written", () => {
  it("may have an unfilled translation: its page shows Chinese only, and a warning says so", async () => {
    const translation = en({ title: "", translator: "", status: "unfilled", translationOf: null });
    expect(await problemsWith({ [EN]: translation })).toEqual([`warning unfilled ${EN}:5`]);
    const { archive } = await readWith({ [EN]: translation });
    expect(archive?.articles[0]?.translated).toBeNull();
    expect(archive?.articles[0]?.translation).toBeNull();
  });

  it("is not published while its own text is unfilled", async () => {
    const tree = { [ZH]: zh({ status: "unfilled" }, ""), [EN]: null };
    expect(await problemsWith(tree)).toEqual([`warning unfilled ${ZH}:8`]);
    expect((await readWith(tree)).archive?.articles).toEqual([]);
  });

  it("is checked as any other when the mark is taken away", async () => {
    const record = zh({ source: null }, "");
    expect(await problemsWith({ [ZH]: record, [EN]: null })).toEqual([`error empty-text ${ZH}:2`]);
  });
});
