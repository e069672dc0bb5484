import { CHINESE_FILE, type ItemTexts, itemTextsIn } from "../../archive/item-texts.ts";
import { placeIn, type Report } from "../../diagnostics/diagnostic.ts";
import type { ContentFiles } from "./content-files.ts";
import { isPictureName } from "./file-names.ts";
import { itemTextLike, unknownFile } from "./unknown-file.ts";

/** Returns the folders below `articles/` with files, each of them an item. Reports folders inside an item. */
export function itemFolders(content: ContentFiles, report: Report): string[] {
  const folders = [...content.byFolder.keys()].filter((folder) => folder.startsWith("articles/"));
  const isInner = (folder: string) => parentsOf(folder).some((parent) => content.byFolder.has(parent));
  for (const folder of folders.filter(isInner)) {
    const names = filesIn(folder, content);
    const { record } = textsIn(folder, content);
    // A nested item is reported once, at its record.
    if (record) report(placeIn(`${folder}/${record.file}`), { id: "nested-item" });
    else for (const name of names) report(placeIn(`${folder}/${name}`), unknownFile(`${folder}/${name}`));
  }
  return folders.filter((folder) => !isInner(folder));
}

/** Returns the path of the record in a folder; null, after reporting it, if there is none. */
export function recordIn(folder: string, content: ContentFiles, report: Report): string | null {
  const names = filesIn(folder, content);
  const { record, areBothRecords } = textsIn(folder, content);
  if (areBothRecords) report(placeIn(`${folder}/en.md`), { id: "pairs.records" });
  if (record) return `${folder}/${record.file}`;
  const similar = names.find((name) => itemTextLike(name) === CHINESE_FILE);
  if (similar) report(placeIn(`${folder}/${similar}`), unknownFile(similar, CHINESE_FILE));
  else
    report(placeIn(`${folder}/${CHINESE_FILE}`), {
      id: "missing-file.record",
      values: { record: CHINESE_FILE },
    });
  return null;
}

/** Files beside an item that are never published: its source, the received file, the account of the import. */
const KEPT = /^(?:source\.txt|received\.[a-z0-9]{1,8}|account\.txt)$/;

/** Reports the files of an item that no page shows. Call it after reading the item. */
export function reportUnused(folder: string, content: ContentFiles, report: Report): void {
  const names = filesIn(folder, content);
  for (const name of names) {
    const path = `${folder}/${name}`;
    // A record without `source` already has a warning.
    if (content.isUsed(path) || KEPT.test(name)) continue;
    const similar = itemTextLike(name);
    const free = similar && !names.includes(similar) ? similar : null;
    report(
      placeIn(path),
      isPictureName(name) ? { id: "unused-picture", values: { name } } : unknownFile(path, free),
    );
  }
}

/** The texts of the item in a folder. */
export function textsIn(folder: string, content: ContentFiles): ItemTexts {
  return itemTextsIn(filesIn(folder, content), (name) => content.head(`${folder}/${name}`));
}

/** The names of the files directly in a folder. */
export function filesIn(folder: string, content: ContentFiles): string[] {
  return (content.byFolder.get(folder) ?? []).map((path) => path.slice(folder.length + 1));
}

/** The parent folders of a folder below `articles/`. */
function parentsOf(folder: string): string[] {
  const steps = folder.split("/");
  return steps.slice(2).map((_, index) => steps.slice(0, index + 2).join("/"));
}
