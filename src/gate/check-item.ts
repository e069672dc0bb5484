import type { Edition } from "../archive/article.ts";
import { repeatedIds } from "../archive/block-ids.ts";
import { isExact } from "../archive/date.ts";
import { fidelityFault } from "../archive/fidelity.ts";
import { fingerprint } from "../archive/fingerprint.ts";
import type { ItemRecord, ItemTranslation } from "../archive/schema.ts";
import type { ContentFiles } from "./content-files.ts";
import type { Registers } from "./read-registers.ts";
import type { TextFile } from "./read-text.ts";
import type { Report } from "./yaml.ts";

/** Every block has an id of its own. */
export function checkBlockIds(text: TextFile<unknown>, report: Report): void {
  for (const { block, id } of repeatedIds(text.blocks)) {
    report({
      ...text.blockPlace(block),
      severity: "error",
      rule: "block-id",
      what: { zh: `段落编号 ^${id} 用了两次`, en: `The block id ^${id} is used twice` },
      mend: { zh: "请给其中新加的一段换一个没用过的编号", en: "Give the newer of the two an id that was never used" },
    });
  }
  for (const block of text.blocks) {
    if (block.ids.length > 0) continue;
    report({
      ...text.blockPlace(block),
      severity: "warning",
      rule: "block-id",
      what: { zh: "这一段没有编号，它的地址会随增删而变", en: "This block has no id; its address changes when others come or go" },
      mend: { zh: "请在段末加上编号，例如“ ^p3”", en: 'Add an id at its end, such as " ^p3"' },
    });
  }
}

/** A date that is not one certain day says why it is dated so. */
export function checkDateEvidence(zh: TextFile<ItemRecord>, report: Report): void {
  if (isExact(zh.value.date) || zh.value.dateEvidence) return;
  report({
    ...zh.placeOf(["date"]),
    severity: "error",
    rule: "date-evidence",
    what: { zh: `日期“${zh.value.date}”不是确切的一天，却没有说明依据`, en: `The date "${zh.value.date}" is not one certain day, and nothing says why it is dated so` },
    mend: { zh: "请加上“dateEvidence: …”，写明依据", en: 'Add "dateEvidence: …" with the reasons' },
  });
}

/** Every block of the translation stands for one of the record, and none is left out. */
export function checkPairs(
  zh: TextFile<ItemRecord>,
  record: Edition,
  en: TextFile<ItemTranslation>,
  translated: Edition,
  report: Report,
): void {
  const known = new Set(record.blocks.flatMap(({ ids }) => ids));
  const used = new Set(translated.blocks.flatMap(({ ids }) => ids));
  for (const block of translated.blocks) {
    for (const id of block.ids.filter((id) => !known.has(id))) {
      report({
        ...en.blockPlace(block),
        severity: "error",
        rule: "pairs",
        what: { zh: `英文这一段的编号 ^${id} 在中文里没有`, en: `No Chinese block has the id ^${id} of this English one` },
        mend: { zh: "请改成它所译那一段中文的编号", en: "Give it the id of the Chinese block that it translates" },
      });
    }
  }
  for (const block of record.blocks) {
    if (block.ids.some((id) => used.has(id))) continue;
    report({
      ...zh.blockPlace(block),
      severity: "warning",
      rule: "pairs",
      what: { zh: `这一段（^${block.ids[0]}）没有英文`, en: `This block (^${block.ids[0]}) has no English` },
      mend: { zh: `请在 en.md 里译出，段末写 ^${block.ids[0]}`, en: `Translate it in en.md and end it in ^${block.ids[0]}` },
    });
  }
}

/** The newspaper and the topics that an item names have their records. */
export function checkReferences(zh: TextFile<ItemRecord>, registers: Registers, report: Report): void {
  const missing = (path: PropertyKey[], id: string, file: string) =>
    report({
      ...zh.placeOf(path),
      severity: "error",
      rule: "reference",
      what: { zh: `${file} 里没有“${id}”`, en: `There is no "${id}" in ${file}` },
      mend: { zh: `请改正编号，或在 ${file} 里加上它`, en: `Correct the id, or add it to ${file}` },
    });
  const { newspaper, topics } = zh.value;
  if (!registers.newspapers.some(({ id }) => id === newspaper)) missing(["newspaper"], newspaper, "newspapers/");
  for (const [index, topic] of topics.entries()) {
    if (!registers.topics.some(({ id }) => id === topic)) missing(["topics", index], topic, "topics.yaml");
  }
}

/** Pictures are there, in the item's own folder, and are described. */
export function checkPictures(folder: string, text: TextFile<unknown>, content: ContentFiles, report: Report): void {
  for (const block of text.blocks) {
    const { picture } = block;
    if (!picture) continue;
    if (!content.paths.includes(`${folder}/${picture.file}`)) {
      report({
        ...text.blockPlace(block),
        severity: "error",
        rule: "picture",
        what: { zh: `文章文件夹里没有图片“${picture.file}”`, en: `There is no picture "${picture.file}" in the item's folder` },
        mend: {
          zh: '请把图片放进文件夹；如果报纸登了照片而本库没有，写 ![](<> "说明文字")',
          en: 'Put it there; for a photograph that was printed but is not preserved, write ![](<> "caption")',
        },
      });
    }
    if (picture.alt.trim() === "") {
      report({
        ...text.blockPlace(block),
        severity: "error",
        rule: "picture-alt",
        what: { zh: `图片“${picture.file}”没有替代文字`, en: `The picture "${picture.file}" has no alternative text` },
        mend: { zh: "请在 ![ ] 的方括号里写一句话，说明画面上有什么", en: "Say in the brackets of ![ ] what is to be seen" },
      });
    }
  }
}

/** What the item shows is what the newspaper's raw text says. */
export async function checkSource(
  folder: string,
  zh: TextFile<ItemRecord>,
  record: Edition,
  content: ContentFiles,
  report: Report,
): Promise<void> {
  const { source } = zh.value;
  if (!source) return;
  const path = `${folder}/${source.file}`;
  const raw = await content.text(path);
  if (raw === null) return;
  const fault = fidelityFault(raw, record, source.moved);
  if (!fault) return;
  if ("times" in fault) {
    report({
      ...zh.placeOf(["source", "moved"]),
      severity: "error",
      rule: "fidelity",
      what: {
        zh: `moved 里的 ^${fault.block} 在原始文本中出现了 ${fault.times} 次，应当恰好一次`,
        en: `The moved block ^${fault.block} stands ${fault.times} times in the source, not once`,
      },
      mend: { zh: "请核对编号，以及这一段与原文是否逐字相同", en: "Check the id, and that the block says what the source says, letter by letter" },
    });
    return;
  }
  const before = raw.slice(0, fault.source.offset);
  const line = before.split("\n").length;
  const column = fault.source.offset - before.lastIndexOf("\n");
  const block = record.blocks.find(({ ids }) => fault.item.block !== null && ids.includes(fault.item.block));
  report({
    ...(block ? zh.blockPlace(block) : zh.placeOf(["title"])),
    severity: "error",
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

/** A translation says which state of the Chinese it was made from. */
export function checkStaleness(en: TextFile<ItemTranslation>, record: Edition, report: Report): void {
  const now = fingerprint(record);
  const then = en.value.translationOf;
  if (then === now) return;
  const mend = {
    zh: `请核对译文，然后写上“translationOf: ${now}”`,
    en: `Review the English, then write "translationOf: ${now}"`,
  };
  const what =
    then === null
      ? { zh: "没有写明译文所据的中文版本", en: "Nothing says which state of the Chinese this was translated from" }
      : { zh: "翻译以后，中文有过改动", en: "The Chinese has changed since it was translated" };
  report({ ...en.placeOf(["translationOf"]), severity: "warning", rule: "stale-translation", what, mend });
}
