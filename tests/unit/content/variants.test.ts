import { toHtml } from "hast-util-to-html";
import { describe, expect, it } from "vitest";
import { editionOf } from "../../../src/render/editions.ts";
import { EN, ZH, zh } from "../../fixtures/bad/valid-archive.ts";
import { problemsWith, readWith } from "./content-tree.ts";

const body = "华为在台州的后面。 ^p1\n";
const item = (variants: string) => ({ [EN]: null, [ZH]: zh({ variants, source: null }, body) });

describe("Traditional forms", () => {
  it("are those that the item gives, before those of the vocabulary, before those of OpenCC", async () => {
    const names = "- id: huawei\n  zh: { name: 华为, traditional: 華為 }\n  en: { name: Huawei }\n";
    const { archive, diagnostics } = await readWith({
      ...item("{ 台州: 台州, 后面: 后面 }"),
      "vocabulary/organizations.yaml": names,
    });
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    const [edition] = archive?.articles.map((article) => editionOf(article, "zh-Hant")) ?? [];
    expect(edition?.blocks.map(({ tree, text }) => [toHtml(tree), text])).toEqual([
      ["<p>華為在台州的后面。</p>", "華為在台州的后面。"],
    ]);
  });

  it("without any, are those of OpenCC", async () => {
    const { archive } = await readWith(item("{}"));
    const [edition] = archive?.articles.map((article) => editionOf(article, "zh-Hant")) ?? [];
    expect(edition?.blocks[0]?.text).toBe("華爲在臺州的後面。");
  });

  it("are refused when they are another word", async () => {
    expect(await problemsWith(item("{ 后面: 背面 }"))).toEqual([`error variants ${ZH}:7`]);
  });

  it("are refused for a word that the item does not have", async () => {
    expect(await problemsWith(item("{ 里面: 裏面 }"))).toEqual([`error variants ${ZH}:7`]);
  });

  it("are refused in the vocabulary when they are another name", async () => {
    const path = "vocabulary/organizations.yaml";
    const names = "- id: huawei\n  zh: { name: 华为, traditional: 中興 }\n  en: { name: Huawei }\n";
    expect(await problemsWith({ [path]: names })).toEqual([`error variants ${path}:2`]);
  });
});
