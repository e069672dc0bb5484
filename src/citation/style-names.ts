/** The formats of citations, in the order in which they are offered. */
export const STYLE_NAMES = {
  "gbt-2025-numeric": "GB/T 7714—2025 · 顺序编码 numeric",
  "gbt-2025-note": "GB/T 7714—2025 · 注释 note",
  "gbt-2025-author-date": "GB/T 7714—2025 · 著者-出版年 author-date",
  "gbt-2015-numeric": "GB/T 7714—2015 · 顺序编码 numeric",
  "gbt-2015-note": "GB/T 7714—2015 · 注释 note",
  "gbt-2015-author-date": "GB/T 7714—2015 · 著者-出版年 author-date",
  "chicago-note": "Chicago (17) · note",
  "chicago-bibliography": "Chicago (17) · bibliography",
  apa: "APA (7)",
  mla: "MLA (9)",
} as const;

export type StyleName = keyof typeof STYLE_NAMES;

/** The formats of files that programs read, by the ending of their names. */
export const FILE_NAMES = { ris: "RIS", bib: "BibLaTeX", json: "CSL-JSON" } as const;

/** Placeholder for the day on which a reader cites, which is not known at build time. */
export const ACCESSED = { zh: "引用日期", en: "date of access" } as const;
