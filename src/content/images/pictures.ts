import type { Article } from "../../archive/article.ts";
import type { Complaint, Report } from "../../diagnostics/diagnostic.ts";
import { hasWords } from "../../text/characters.ts";
import type { ContentFiles } from "../files/content-files.ts";
import { isPictureName } from "../files/file-names.ts";
import type { TextFile } from "../text-file.ts";
import { nearest } from "../yaml/nearest.ts";
import { measureRaster } from "./raster.ts";

/** The sizes of the pictures an item shows; each is there, in the item's own folder, whole and described. */
export async function readPictures(
  folder: string,
  text: TextFile<unknown>,
  content: ContentFiles,
  report: Report,
): Promise<Article["pictures"]> {
  const pictures: Article["pictures"] = {};
  for (const block of text.blocks) {
    const { picture } = block;
    if (!picture) continue;
    const complain = (complaint: Complaint) => report({ ...text.blockPlace(block), ...complaint });
    if (!hasWords(picture.alt)) complain(withoutAlt(picture.file));
    const onDisk = content.use(`${folder}/${picture.file}`);
    if (onDisk === null) {
      const near = nearest(picture.file, picturesIn(folder, content));
      complain(notThere(picture.file, near));
      continue;
    }
    if (!isPictureName(picture.file)) {
      complain(cannotBeShown(picture.file));
      continue;
    }
    const size = await measureRaster(onDisk, picture.file, complain);
    if (size) pictures[picture.file] = size;
  }
  return pictures;
}

function withoutAlt(file: string): Complaint {
  return {
    rule: "picture-alt",
    what: { zh: `图片“${file}”没有替代文字`, en: `The picture "${file}" has no alternative text` },
    mend: {
      zh: "请在 ![ ] 的方括号里写一句话，说明画面上有什么",
      en: "Say in the brackets of ![ ] what is to be seen",
    },
  };
}

function picturesIn(folder: string, content: ContentFiles): string[] {
  const names = (content.byFolder.get(folder) ?? []).map((path) => path.slice(folder.length + 1));
  return names.filter(isPictureName);
}

function cannotBeShown(file: string): Complaint {
  return {
    rule: "picture-format",
    what: { zh: `“${file}”不是网页能显示的图片`, en: `"${file}" is no picture that a page can show` },
    mend: { zh: "请用 JPEG、PNG、WebP 或 AVIF 文件", en: "Use a JPEG, PNG, WebP or AVIF file" },
  };
}

function notThere(file: string, near: string | null): Complaint {
  return {
    rule: "picture-missing",
    what: { zh: `文章文件夹里没有图片“${file}”`, en: `There is no picture "${file}" in the item's folder` },
    mend: near
      ? { zh: `是不是“${near}”？`, en: `Did you mean "${near}"?` }
      : {
          zh: '请把图片放进文件夹；如果报纸登了照片而本库没有，写 ![](<> "说明文字")',
          en: 'Put it there; for a photograph that was printed but is not preserved, write ![](<> "caption")',
        },
  };
}
