import type { DiagnosticText } from "./diagnostic-text.ts";

/** Texts about how a translation matches its original. */
export const TRANSLATION_TEXTS = {
  pairs: {
    message: {
      zh: "译文这一段的编号 ^{id} 在原文里没有",
      en: "No block of the original has the id ^{id} of this block",
    },
    advice: {
      zh: "请改成它所译那一段原文的编号",
      en: "Give it the id of the original block that it translates",
    },
  },
  "pair-headline.missing": {
    message: {
      zh: "原文有 {part}（{name}），译文没有",
      en: "The original has a {name}, the translation has none",
    },
    advice: { zh: "请在 en.md 里加上“{part}: …”", en: 'Add "{part}: …" to en.md' },
  },
  "pair-headline.extra": {
    message: {
      zh: "译文有 {part}（{name}），原文没有",
      en: "The translation has a {name}, the original has none",
    },
    advice: {
      zh: "请删去它，或在 zh.md 里补上报纸印的那一句",
      en: "Delete it, or add what was printed to zh.md",
    },
  },
  "pairs.records": {
    message: {
      zh: "zh.md 和 en.md 都写着 newspaper，分不出哪个是原文",
      en: "Both zh.md and en.md have newspaper, so it is not clear which is the original",
    },
    advice: {
      zh: "原文写 newspaper；译文删去 newspaper，写 translator 和 status",
      en: "Keep newspaper in the original; delete it in the translation, which has translator and status",
    },
  },
  "pair-kind": {
    message: {
      zh: "^{id} 在原文里是{original}，在这里是{translation}",
      en: "^{id} is a {original} in the original and a {translation} here",
    },
    advice: {
      zh: "请看看编号是不是写错了；没有写错的，两边用同样的写法",
      en: "Check whether the id is right; if it is, write both blocks in the same way",
    },
  },
  untranslated: {
    message: { zh: "这一段（^{id}）没有英文", en: "This block (^{id}) has no English" },
    advice: {
      zh: "请在 en.md 里译出，段末写 ^{id}",
      en: "Translate it in en.md and end the block with ^{id}",
    },
  },
  "stale-translation.changed": {
    message: { zh: "译文写成以后，原文有过改动", en: "The original has changed since it was translated" },
    advice: {
      zh: "请核对译文，然后运行 {command}，或写上“translationOf: {hash}”",
      en: 'Review the translation, then run {command}, or write "translationOf: {hash}"',
    },
  },
  "stale-translation.unrecorded": {
    message: {
      zh: "没有记录译文译自原文的哪个版本",
      en: "It is not recorded which version of the original this translates",
    },
    advice: {
      zh: "请核对译文，然后运行 {command}，或写上“translationOf: {hash}”",
      en: 'Review the translation, then run {command}, or write "translationOf: {hash}"',
    },
  },
  "stale-translation.part-changed": {
    message: {
      zh: "{part}译出以后，原文有过改动",
      en: "The original of {part} has changed since it was translated",
    },
    advice: {
      zh: "请核对这一处译文，然后运行 {command}",
      en: "Review its translation, then run {command}",
    },
  },
  "stale-translation.part-unrecorded": {
    message: {
      zh: "没有记录{part}译自原文的哪个版本",
      en: "It is not recorded from which version of the original {part} was translated",
    },
    advice: {
      zh: "请核对这一处译文，然后运行 {command}",
      en: "Review its translation, then run {command}",
    },
  },
  "term-translation": {
    message: {
      zh: "中文有“{name}”，这段英文里没有词汇表的译名“{translation}”",
      en: 'The Chinese names {name}, but this block has no "{translation}", its name in the vocabulary',
    },
    advice: {
      zh: "请用词汇表的译名；若另有译法也对，把它加进 {file} 里 {id} 的 aliases",
      en: "Use that name; if the wording here is right too, add it to the aliases of {id} in {file}",
    },
  },
} as const satisfies Record<string, DiagnosticText>;
