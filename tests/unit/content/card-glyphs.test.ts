import { expect, it } from "vitest";
import { EN, en, ZH, zh } from "../../fixtures/bad/valid-archive.ts";
import { problemsWith, readWith } from "./content-tree.ts";

it("a headline that the fonts of the cards cannot set is a warning with the characters and their codes", async () => {
  const { archive, diagnostics } = await readWith({ [ZH]: zh({ title: "𠮷野家开业😀", source: null }) });
  expect(archive?.articles).toHaveLength(1);
  const [diagnostic] = diagnostics.filter(({ rule }) => rule === "card-glyph");
  expect(diagnostic).toMatchObject({
    severity: "warning",
    file: ZH,
    range: { start: { line: 4, column: 1 } },
  });
  expect(diagnostic?.message.en).toContain("𠮷 (U+20BB7), 😀 (U+1F600)");
});

it("the English headline, the newspaper and the archive are reported in the same way", async () => {
  const names = { zh: "𠮷报", en: "Yoshi" };
  const found = await problemsWith({
    [EN]: en({ deck: "𠮷" }),
    "newspapers/port-daily.yaml": `title: { zh: ${names.zh}, en: ${names.en} }\n`,
    "archive.yaml":
      "name: { zh: 𠮷报文库, en: A }\ndescription: { zh: 说明, en: B }\nsite: https://port.example/\nrights: { zh: 无, en: None }\n",
  });
  expect(found.filter((diagnostic) => diagnostic.includes("card-glyph"))).toEqual([
    "warning card-glyph archive.yaml:1",
    `warning card-glyph ${EN}:7`,
    "warning card-glyph newspapers/port-daily.yaml:1",
  ]);
});

it("rare characters elsewhere in a text do not matter for the cards", async () => {
  const found = await problemsWith({ [ZH]: zh({ source: null }, "𠮷野家。 ^p1\n\n丙。 ^p2\n") });
  expect(found.filter((diagnostic) => diagnostic.includes("card-glyph"))).toEqual([]);
});
