import type { DiagnosticText } from "./diagnostic-text.ts";

const PERHAPS_AS_PRINTED = {
  zh: "收到的文本本来如此、又无法查对报纸时，可以不改",
  en: "If the text was received like this and the newspaper is not available, leave it",
} as const;

/** Texts about punctuation in Chinese. */
export const PUNCTUATION_TEXTS = {
  "half-width": {
    message: { zh: "中文里用了半角的“{mark}”", en: 'There is a half-width "{mark}" in Chinese text' },
    advice: {
      zh: "请改成全角的“{replacement}”，或运行 npm run check -- --fix",
      en: 'Write the full-width "{replacement}", or run npm run check -- --fix',
    },
  },
  "doubled-mark": {
    message: { zh: "标点“{mark}”重复了", en: 'The marks "{mark}" are doubled' },
    advice: {
      zh: `请对照报纸，只留一个。${PERHAPS_AS_PRINTED.zh}`,
      en: `Compare the newspaper and keep one. ${PERHAPS_AS_PRINTED.en}`,
    },
  },
  ellipsis: {
    message: { zh: "省略号写成了“{mark}”", en: 'An ellipsis is written as "{mark}"' },
    advice: {
      zh: `中文省略号是“……”。${PERHAPS_AS_PRINTED.zh}`,
      en: `In Chinese it is “……”. ${PERHAPS_AS_PRINTED.en}`,
    },
  },
  "unclosed-mark": {
    message: { zh: "这里的“{mark}”没有另一半", en: "The mark {mark} here has no partner" },
    advice: {
      zh: `请在同一段里补上或删去。${PERHAPS_AS_PRINTED.zh}`,
      en: `Add its partner in the same block, or delete it. ${PERHAPS_AS_PRINTED.en}`,
    },
  },
  "mixed-quotes.straight": {
    message: {
      zh: "中文里用了直引号 {mark}",
      en: "There is a straight quotation mark {mark} in Chinese text",
    },
    advice: {
      zh: `请改成“ ”或‘ ’。${PERHAPS_AS_PRINTED.zh}`,
      en: `Write “ ” or ‘ ’. ${PERHAPS_AS_PRINTED.en}`,
    },
  },
  "mixed-quotes.corner": {
    message: { zh: "简体文本里用了「 」", en: "There are corner quotation marks in Simplified text" },
    advice: {
      zh: "请用“ ”和‘ ’；繁体页会自动换成「 」",
      en: "Use “ ” and ‘ ’; the Traditional edition turns them into 「 」 automatically",
    },
  },
  "stray-space": {
    message: { zh: "两个汉字之间有空格", en: "There is a space between two Han characters" },
    advice: {
      zh: "如果只是换行、排版留下的，请删去",
      en: "Delete it if it is only left over from a line end or a layout",
    },
  },
  zhlint: {
    message: { zh: "“{mark}”：{remark}", en: 'zhlint suggests another form of "{mark}"' },
    advice: {
      zh: `请对照报纸改正。${PERHAPS_AS_PRINTED.zh}`,
      en: `Compare the newspaper and correct it. ${PERHAPS_AS_PRINTED.en}`,
    },
  },
} as const satisfies Record<string, DiagnosticText>;
