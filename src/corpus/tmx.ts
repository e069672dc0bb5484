import { align } from "../archive/alignment.ts";
import type { Headline } from "../archive/article.ts";
import type { CorpusItem } from "./corpus-item.ts";
import { OWN_LICENCE } from "./item-data.ts";
import { element, xmlText } from "./xml.ts";

/** The aligned blocks of items with a translation as a translation memory (TMX 1.4), with the rights of each side. */
export function tmx(items: readonly CorpusItem[]): string {
  const header = element("header", {
    ...{ creationtool: "qiaobao-archive", creationtoolversion: "1", segtype: "block", "o-tmf": "Markdown" },
    ...{ adminlang: "en", srclang: "*all*", datatype: "plaintext" },
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
${element("tmx", { version: "1.4" }, `\n${header}\n${element("body", {}, `\n${items.flatMap(unitsOf).join("\n")}\n`)}\n`)}
`;
}

function unitsOf({ article, data }: CorpusItem): string[] {
  const { record, translated } = article;
  if (!translated) return [];
  const heads = (["kicker", "title", "deck"] as const satisfies (keyof Headline)[]).map((part) => ({
    id: part,
    texts: [record.headline[part], translated.headline[part]],
  }));
  const rows = align(record.blocks, translated.blocks).map((row) => ({
    id: [...row.record, ...row.translated][0]?.ids[0] ?? "",
    texts: [row.record, row.translated].map((blocks) => blocks.map(({ text }) => text).join("\n") || null),
  }));
  return [...heads, ...rows].flatMap(({ id, texts: [original, translation] }) => {
    if (!original || !translation) return [];
    const content =
      prop("address", `${data.url}#${id}`) +
      variant(record.language, data.original.rights, original) +
      variant(translated.language, OWN_LICENCE, translation);
    return [element("tu", { tuid: `${data.id}#${id}` }, content)];
  });
}

function variant(language: string, rights: string, text: string): string {
  return element("tuv", { "xml:lang": language }, prop("rights", rights) + element("seg", {}, xmlText(text)));
}

function prop(type: string, value: string): string {
  return element("prop", { type: `x-${type}` }, xmlText(value));
}
