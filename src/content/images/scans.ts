import type { Scan } from "../../archive/article.ts";
import type { ItemRecord } from "../../archive/schema.ts";
import type { Complaint, Report } from "../../diagnostics/diagnostic.ts";
import type { ContentFiles } from "../files/content-files.ts";
import type { TextFile } from "../text-file.ts";
import { measureRaster } from "./raster.ts";

/** The scans that a record names, with their sizes; each is there, in the item's own folder, and whole. */
export async function readScans(
  folder: string,
  zh: TextFile<ItemRecord>,
  content: ContentFiles,
  report: Report,
): Promise<Scan[]> {
  const scans: Scan[] = [];
  for (const [index, { file, page, note }] of zh.value.scans.entries()) {
    const complain = (complaint: Complaint) =>
      report({ ...zh.placeOf(["scans", index, "file"]), ...complaint });
    const onDisk = content.use(`${folder}/${file}`);
    if (onDisk === null) complain(notThere(file));
    else {
      const size = await measureRaster(onDisk, file, complain);
      if (size) scans.push({ file, page, note, ...size });
    }
  }
  return scans;
}

function notThere(file: string): Complaint {
  return {
    rule: "picture-missing",
    what: { zh: `文章文件夹里没有扫描件“${file}”`, en: `There is no scan "${file}" in the item's folder` },
    mend: {
      zh: "请把它放进文章的文件夹，或在 scans 里改正文件名",
      en: "Put it into the item's folder, or correct its name in scans",
    },
  };
}
