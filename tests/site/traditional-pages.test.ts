import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { glob } from "tinyglobby";
import { expect, test } from "vitest";
import { simplifiedOnly } from "../unit/text/simplified-only.ts";
import { fileOf, pagesOf, SITE } from "./site.ts";

/** Every text and attribute of a page that is in Traditional script by the nearest `lang`. */
function traditionalTexts(html: string): string[] {
  const texts: string[] = [];
  walk(parse(html), "");
  return texts;

  function walk(node: DefaultTreeAdapterTypes.Node, outer: string): void {
    let lang = outer;
    if ("attrs" in node) {
      lang = node.attrs.find(({ name }) => name === "lang")?.value ?? outer;
      if (lang === "zh-Hant") texts.push(...node.attrs.map(({ value }) => value));
    }
    if (node.nodeName === "#text" && "value" in node && lang === "zh-Hant") texts.push(node.value);
    for (const child of "childNodes" in node ? node.childNodes : []) walk(child, lang);
  }
}

test("what pages say in Traditional script has no Simplified character", async () => {
  const faults: string[] = [];
  let checked = 0;
  for (const page of (await pagesOf(SITE)).filter((path) => path.startsWith("zh-hant/")))
    for (const text of traditionalTexts(await fileOf(SITE, page))) {
      checked += text.length;
      if (simplifiedOnly(text)) faults.push(`${page}: ${simplifiedOnly(text)} in ${text.slice(0, 80)}`);
    }
  expect(faults).toEqual([]);
  expect(checked).toBeGreaterThan(10_000);
});

test("so it is in feeds, the description of the search, texts of the search and manifests", async () => {
  const files = await glob(["zh-hant/*.xml", "search-data/text/zh/*.json"], { cwd: SITE });
  expect(files.length).toBeGreaterThan(2);
  for (const file of files) {
    const text = await fileOf(SITE, file);
    const own = file.endsWith(".json") ? withoutOtherLanguages(JSON.parse(text)) : text;
    expect(simplifiedOnly(own), file).toBe("");
  }
  for (const file of await glob("articles/*/manifest.json", { cwd: SITE })) {
    const labels: string[] = [];
    JSON.parse(await fileOf(SITE, file), (key, value) => {
      if (key === "zh-Hant") labels.push(...value);
      return value;
    });
    expect(labels.length).toBeGreaterThan(2);
    expect(simplifiedOnly(labels.join()), file).toBe("");
  }
});

function withoutOtherLanguages(data: object): string {
  return JSON.stringify(data, (key, value) => (key === "zh-Hans" ? undefined : value));
}
