import type { Article, Scan } from "../../archive/article.ts";
import type { ItemRecord } from "../../archive/fields.ts";
import type { Message, Report } from "../../diagnostics/diagnostic.ts";
import { hasWords } from "../../text/characters.ts";
import type { ContentFiles } from "../files/content-files.ts";
import { isPictureName } from "../files/file-names.ts";
import { filesIn } from "../files/item-folders.ts";
import type { TextFile } from "../text-file.ts";
import { nearest } from "../yaml/nearest.ts";
import { measureRaster } from "./raster.ts";

/** Returns the sizes of a text's pictures; each must be in the item's folder, intact and described. */
export async function readPictures(
  folder: string,
  text: TextFile<unknown>,
  content: ContentFiles,
  report: Report,
): Promise<Article["pictures"]> {
  const pictures: Article["pictures"] = {};
  for (const block of text.blocks) {
    if (!block.picture) continue;
    const { file, alt } = block.picture;
    const refuse = (message: Message) => report(text.blockPlace(block), message);
    if (!hasWords(alt)) refuse({ id: "picture-alt", values: { file } });
    const onDisk = content.use(`${folder}/${file}`);
    if (onDisk === null) refuse(missingPicture(file, filesIn(folder, content).filter(isPictureName)));
    else if (!isPictureName(file)) refuse({ id: "picture-format", values: { file } });
    else {
      const size = await measureRaster(onDisk, file, refuse);
      if (size) pictures[file] = size;
    }
  }
  return pictures;
}

/** Returns the scans of a record with their sizes; each must be in the item's folder and intact. */
export async function readScans(
  folder: string,
  record: TextFile<ItemRecord>,
  content: ContentFiles,
  report: Report,
): Promise<Scan[]> {
  const scans: Scan[] = [];
  for (const [index, { file, page, note }] of record.value.scans.entries()) {
    const refuse = (message: Message) => report(record.placeOf(["scans", index, "file"]), message);
    const onDisk = content.use(`${folder}/${file}`);
    if (onDisk === null) refuse({ id: "picture-missing.scan", values: { file } });
    else {
      const size = await measureRaster(onDisk, file, refuse);
      if (size) scans.push({ file, page, note, ...size });
    }
  }
  return scans;
}

function missingPicture(file: string, pictures: readonly string[]): Message {
  const similar = nearest(file, pictures);
  return similar
    ? { id: "picture-missing.similar", values: { file, similar } }
    : { id: "picture-missing", values: { file } };
}
