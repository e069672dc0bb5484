/** The words of the citations' controls. */
const WORDS = {
  cite: { "zh-Hans": "引用", "zh-Hant": "引用", en: "Cite" },
  close: { "zh-Hans": "关闭", "zh-Hant": "關閉", en: "Close" },
  format: { "zh-Hans": "格式", "zh-Hant": "格式", en: "Format" },
  copy: { "zh-Hans": "复制", "zh-Hant": "複製", en: "Copy" },
  copied: { "zh-Hans": "已复制", "zh-Hant": "已複製", en: "Copied" },
  copyByHand: {
    "zh-Hans": "已选中，请按 Ctrl+C 复制",
    "zh-Hant": "已選中，請按 Ctrl+C 複製",
    en: "Selected: press Ctrl+C to copy",
  },
  save: { "zh-Hans": "存为文件", "zh-Hant": "存為檔案", en: "Save as a file" },
  selection: { "zh-Hans": "所选文字", "zh-Hant": "所選文字", en: "The selection" },
  paragraph: { "zh-Hans": "本段", "zh-Hant": "本段", en: "This paragraph" },
  article: { "zh-Hans": "全文", "zh-Hant": "全文", en: "The article" },
} as const;

/** A word in the language of the page; on pages in both languages, in both. */
export function words(key: keyof typeof WORDS): (string | HTMLElement)[] {
  const { lang } = document.documentElement;
  const word = WORDS[key];
  if (lang === "en" || lang === "zh-Hant") return [word[lang]];
  if (location.pathname.includes("/zh/")) return [word["zh-Hans"]];
  const english = document.createElement("span");
  english.lang = "en";
  english.textContent = word.en;
  return [word["zh-Hans"], " ", english];
}
