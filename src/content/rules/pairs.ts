import type { Edition } from "../../archive/article.ts";
import type { ItemRecord, ItemTranslation } from "../../archive/schema.ts";
import type { Report } from "../../diagnostics/diagnostic.ts";
import type { Bilingual } from "../../text/language.ts";
import type { TextFile } from "../text-file.ts";

/** An item's two texts, as files and as editions. */
export interface Pair {
  zh: TextFile<ItemRecord>;
  record: Edition;
  en: TextFile<ItemTranslation>;
  translated: Edition;
}

/** Every block of the translation stands for one of the record and is of its kind, and none is left out. */
export function checkPairs(pair: Pair, report: Report): void {
  checkNotTheSame(pair, report);
  checkHeadlines(pair, report);
  checkBlocks(pair, report);
  checkUntranslated(pair, report);
}

/** True when the translation is the original over again; then nothing else about it is worth telling. */
export function saysTheSame(zh: TextFile<unknown>, en: TextFile<unknown>): boolean {
  const same =
    zh.blocks.length === en.blocks.length && zh.blocks.every(({ text }, i) => text === en.blocks[i]?.text);
  return same && en.blocks.some(({ text }) => /\p{L}{2}/u.test(text));
}

function checkNotTheSame({ zh, en }: Pair, report: Report): void {
  const [first] = en.blocks;
  if (!first || !saysTheSame(zh, en)) return;
  report({
    ...en.blockPlace(first),
    rule: "same-text",
    what: { zh: "en.md 的正文和 zh.md 一样", en: "en.md has the same text as zh.md" },
    mend: {
      zh: "请在 en.md 里写上译文；还没有译的，可以先删去 en.md",
      en: "Write the translation into en.md; until there is one, delete the file",
    },
  });
}

/** A headline's parts are translated, and none is made up. */
function checkHeadlines({ zh, en }: Pair, report: Report): void {
  for (const part of ["kicker", "deck"] as const) {
    const [has, translated] = [zh.value[part] !== null, en.value[part] !== null];
    if (has === translated) continue;
    report({
      ...en.placeOf([part]),
      rule: "pair-headline",
      what: has
        ? {
            zh: `中文有 ${part}（${PART[part].zh}），英文没有`,
            en: `The Chinese has a ${part}, the English none`,
          }
        : {
            zh: `英文有 ${part}（${PART[part].zh}），中文没有`,
            en: `The English has a ${part}, the Chinese none`,
          },
      mend: has
        ? { zh: `请在 en.md 里加上“${part}: …”`, en: `Add "${part}: …" to en.md` }
        : {
            zh: "请删去它，或在 zh.md 里补上报纸印的那一句",
            en: "Delete it, or add to zh.md what was printed",
          },
    });
  }
}

const PART: Record<"kicker" | "deck", Bilingual> = {
  kicker: { zh: "肩题", en: "kicker" },
  deck: { zh: "副题", en: "deck" },
};

function checkBlocks({ record, en, translated }: Pair, report: Report): void {
  const kindOf = new Map(record.blocks.flatMap(({ ids, kind }) => ids.map((id) => [id, kind] as const)));
  for (const block of translated.blocks) {
    for (const id of block.ids) {
      const kind = kindOf.get(id);
      if (kind === undefined) {
        report({
          ...en.blockPlace(block),
          rule: "pairs",
          what: {
            zh: `英文这一段的编号 ^${id} 在中文里没有`,
            en: `No Chinese block has the id ^${id} of this English one`,
          },
          mend: {
            zh: "请改成它所译那一段中文的编号",
            en: "Give it the id of the Chinese block that it translates",
          },
        });
      } else if (kind !== block.kind) {
        report({
          ...en.blockPlace(block),
          rule: "pair-kind",
          what: {
            zh: `^${id} 在中文里是${KIND[kind].zh}，在这里是${KIND[block.kind].zh}`,
            en: `^${id} is a ${KIND[kind].en} in Chinese and a ${KIND[block.kind].en} here`,
          },
          mend: {
            zh: "请看看编号是不是写错了；没有写错的，两边用同样的写法",
            en: "See whether the id is right; if it is, write both in the same way",
          },
        });
      }
    }
  }
}

const KIND: Record<Edition["blocks"][number]["kind"], Bilingual> = {
  paragraph: { zh: "段落", en: "paragraph" },
  heading: { zh: "小标题", en: "heading" },
  figure: { zh: "图片", en: "figure" },
  list: { zh: "列表", en: "list" },
  quotation: { zh: "引文", en: "quotation" },
  table: { zh: "表格", en: "table" },
  notes: { zh: "注释", en: "set of notes" },
};

function checkUntranslated({ zh, record, translated }: Pair, report: Report): void {
  const used = new Set(translated.blocks.flatMap(({ ids }) => ids));
  for (const block of record.blocks) {
    if (block.ids.some((id) => used.has(id))) continue;
    report({
      ...zh.blockPlace(block),
      rule: "untranslated",
      what: { zh: `这一段（^${block.ids[0]}）没有英文`, en: `This block (^${block.ids[0]}) has no English` },
      mend: {
        zh: `请在 en.md 里译出，段末写 ^${block.ids[0]}`,
        en: `Translate it in en.md and end it in ^${block.ids[0]}`,
      },
    });
  }
}
