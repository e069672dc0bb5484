import { join } from "node:path";
import { formsOf } from "../../../src/archive/vocabulary.ts";
import { type Reference, referenceOf } from "../../../src/citation/reference.ts";
import { loadContent } from "../../../src/content/load.ts";

const { archive } = await loadContent(join(import.meta.dirname, "../../fixtures/archive"), {
  today: "2026-11-29",
});
if (!archive) throw new Error("the fixture archive has errors");

/** The reference of an item of the fixture archive, in a version that does not change with its text. */
export function fixtureReference(id: string): Reference {
  const article = archive?.articles.find((one) => one.id === id);
  const newspaper = archive?.newspapers.find((one) => one.id === article?.newspaper);
  if (!archive || !article || !newspaper) throw new Error(`no item ${id}`);
  return referenceOf(article, {
    ...{ newspaper, archive: archive.record, version: `${id}@0123456789ab` },
    url: `https://port.example/articles/${id}/`,
    properNames: archive.vocabulary
      .filter(({ kind }) => kind !== "terms")
      .flatMap(({ zh, kind }) => formsOf(zh).map((text) => ({ text, isPerson: kind === "people" }))),
  });
}
