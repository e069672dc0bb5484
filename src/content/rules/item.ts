import type { Edition } from "../../archive/article.ts";
import { fidelityFault } from "../../archive/fidelity.ts";
import type { ItemRecord } from "../../archive/schema.ts";
import type { Report } from "../../diagnostics/diagnostic.ts";
import type { ContentFiles } from "../files/content-files.ts";
import type { Registers } from "../registers.ts";
import type { TextFile } from "../text-file.ts";
import { nearest } from "../yaml/nearest.ts";

/**
 * The newspaper and the topics that an item names have their records. Where a record has errors these are
 * told; what refers to it is not told again.
 */
export function checkReferences(
  zh: TextFile<ItemRecord>,
  registers: Registers,
  faulty: ReadonlySet<string>,
  report: Report,
): void {
  const missing = (path: PropertyKey[], id: string, file: string, known: readonly { id: string }[]) => {
    const near = nearest(
      id,
      known.map((one) => one.id),
    );
    report({
      ...zh.placeOf(path),
      rule: "reference",
      what: { zh: `${file} 里没有“${id}”`, en: `There is no "${id}" in ${file}` },
      mend: near
        ? { zh: `是不是“${near}”？`, en: `Did you mean "${near}"?` }
        : { zh: `请改正编号，或在 ${file} 里加上它`, en: `Correct the id, or add it to ${file}` },
    });
  };
  const { newspaper, topics } = zh.value;
  const isKnown = registers.newspapers.some(({ id }) => id === newspaper);
  if (!isKnown && !faulty.has(`newspapers/${newspaper}.yaml`))
    missing(["newspaper"], newspaper, "newspapers/", registers.newspapers);
  for (const [index, topic] of faulty.has("topics.yaml") ? [] : topics.entries()) {
    if (!registers.topics.some(({ id }) => id === topic))
      missing(["topics", index], topic, "topics.yaml", registers.topics);
  }
}

/** What the item shows is what the newspaper's raw text says. */
export function checkSource(
  folder: string,
  zh: TextFile<ItemRecord>,
  record: Edition,
  content: ContentFiles,
  report: Report,
): void {
  const { source } = zh.value;
  if (!source) {
    report({
      ...zh.placeOf(["source"]),
      rule: "no-source",
      what: {
        zh: "没有原始文本，无法核对正文是否忠实",
        en: "There is no source text to check this against",
      },
      mend: {
        zh: "请把收到的原始文本存为 source.txt，并写上“source: { file: source.txt }”",
        en: 'Put the text as received into source.txt and write "source: { file: source.txt }"',
      },
    });
    return;
  }
  const path = `${folder}/${source.file}`;
  const raw = content.text(path);
  if (raw === null) return;
  const fault = fidelityFault(raw, record, source.moved);
  if (!fault) return;
  if ("times" in fault) {
    report({
      ...zh.placeOf(["source", "moved"]),
      rule: "fidelity",
      what: {
        zh: `moved 里的 ^${fault.block} 在原始文本中出现了 ${fault.times} 次，应当恰好一次`,
        en: `The moved block ^${fault.block} stands ${fault.times} times in the source, not once`,
      },
      mend: {
        zh: "请核对编号，以及这一段与原文是否逐字相同",
        en: "Check the id, and that the block says what the source says, letter by letter",
      },
    });
    return;
  }
  const before = raw.slice(0, fault.source.offset);
  const line = before.split("\n").length;
  const column = fault.source.offset - before.lastIndexOf("\n");
  const block = record.blocks.find(({ ids }) => fault.item.block !== null && ids.includes(fault.item.block));
  report({
    ...(block ? zh.blockPlace(block) : zh.placeOf(["title"])),
    rule: "fidelity",
    what: {
      zh: `与原始文本不符：这里是“${fault.item.text}”，${path}:${line}:${column} 是“${fault.source.text}”`,
      en: `This is not what the source says: here "${fault.item.text}", at ${path}:${line}:${column} "${fault.source.text}"`,
    },
    mend: {
      zh: "请照原始文本改回；若只是位置不同（如图片说明），在 source.moved 里写上段落编号",
      en: "Restore what the source says; if a block only stands elsewhere, as a caption does, list its id in source.moved",
    },
  });
}
