import { type DiagnosticText, SIMILAR } from "./diagnostic-text.ts";

/** Texts about pictures, scans and social cards. */
export const PICTURE_TEXTS = {
  "picture-place": {
    message: { zh: "图片写在了文字中间", en: "There is a picture in the middle of a text" },
    advice: {
      zh: "请让图片独占一段，上下各空一行",
      en: "Put it in its own paragraph, with an empty line above and below",
    },
  },
  "picture-place.page": {
    message: { zh: "说明页里不能放图片", en: "Pages about the archive cannot have pictures" },
    advice: { zh: "请删去它；图片放在文章里", en: "Delete it; pictures belong in items" },
  },
  "picture-missing": {
    message: {
      zh: "文章文件夹里没有图片“{file}”",
      en: 'There is no picture "{file}" in the folder of the item',
    },
    advice: {
      zh: '请把图片放进文件夹；如果报纸登了照片而本库没有，写 ![](<> "说明文字")',
      en: 'Put it there; for a photograph that was printed but is not preserved, write ![](<> "caption")',
    },
  },
  "picture-missing.similar": {
    message: {
      zh: "文章文件夹里没有图片“{file}”",
      en: 'There is no picture "{file}" in the folder of the item',
    },
    advice: SIMILAR,
  },
  "picture-missing.scan": {
    message: {
      zh: "文章文件夹里没有扫描件“{file}”",
      en: 'There is no scan "{file}" in the folder of the item',
    },
    advice: {
      zh: "请把它放进文章的文件夹，或在 scans 里改正文件名",
      en: "Put it in the folder of the item, or correct its name in scans",
    },
  },
  "picture-alt": {
    message: { zh: "图片“{file}”没有替代文字", en: 'The picture "{file}" has no alternative text' },
    advice: {
      zh: "请在 ![ ] 的方括号里写一句话，说明画面上有什么",
      en: "Describe what the picture shows in the brackets of ![ ]",
    },
  },
  "picture-format": {
    message: { zh: "“{file}”不是网页能显示的图片", en: '"{file}" is not a picture that a page can show' },
    advice: { zh: "请用 JPEG、PNG、WebP 或 AVIF 文件", en: "Use a JPEG, PNG, WebP or AVIF file" },
  },
  "picture-format.other": {
    message: {
      zh: "“{file}”是 {format}，不是网页能显示的图片",
      en: '"{file}" is a {format} file, not a picture that a page can show',
    },
    advice: { zh: "请用 JPEG、PNG、WebP 或 AVIF 文件", en: "Use a JPEG, PNG, WebP or AVIF file" },
  },
  "picture-format.ending": {
    message: {
      zh: "“{file}”其实是 {format}，扩展名不对",
      en: '"{file}" is a {format} file, but its name ends differently',
    },
    advice: { zh: "请改用 {format} 的扩展名", en: "Give it the file name extension of {format}" },
  },
  "picture-damaged": {
    message: { zh: "“{file}”已损坏或不完整", en: '"{file}" is damaged or incomplete' },
    advice: {
      zh: "请换成完好的 JPEG、PNG、WebP 或 AVIF 文件",
      en: "Replace it with an intact JPEG, PNG, WebP or AVIF file",
    },
  },
  "picture-size": {
    message: {
      zh: "“{file}”有 {count} 个像素，最多 {most}",
      en: '"{file}" has {count} pixels (limit: {most})',
    },
    advice: { zh: "请缩小以后再放进来", en: "Reduce its size" },
  },
  "picture-metadata": {
    message: {
      zh: "“{file}”除了图像还带有：{what}",
      en: 'Besides the picture, "{file}" contains: {what}',
    },
    advice: {
      zh: "网站上只有图像，没有这些；它们留在这个文件里，看得到仓库的人都看得到。不应公开的，请用图片程序另存一份不带这些信息的",
      en: "The site shows the picture without these, but whoever can read the repository can read them in the file. If they should not be public, save a copy without them",
    },
  },
  "card-glyph": {
    message: {
      zh: "社交卡片的字库里没有 {characters}，卡片上不印这一行",
      en: "The fonts of the social cards lack {characters}; the cards leave out this line",
    },
    advice: {
      zh: "请对照报纸核对；若字没有错，可以不管，网页上照常显示",
      en: "Compare it with the newspaper; if it is right, leave it: the pages show it as usual",
    },
  },
} as const satisfies Record<string, DiagnosticText>;
