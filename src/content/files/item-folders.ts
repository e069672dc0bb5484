import type { Complaint, Report } from "../../diagnostics/diagnostic.ts";
import type { ContentFiles } from "./content-files.ts";
import { isPictureName } from "./file-names.ts";
import { itemTextMeantBy, unknownFile } from "./unknown-file.ts";

/** The folders below `articles/` that hold files, and so an item each; what lies within an item is reported. */
export function itemFolders(content: ContentFiles, report: Report): string[] {
  const folders = [...content.byFolder.keys()].filter((folder) => folder.startsWith("articles/"));
  const isInner = (folder: string) => parentsOf(folder).some((parent) => content.byFolder.has(parent));
  for (const folder of folders.filter(isInner)) {
    // A nested item is told once, by its record.
    if (content.paths.has(`${folder}/zh.md`)) tell(`${folder}/zh.md`, NESTED, report);
    else for (const path of filesIn(folder, content)) tell(path, unknownFile(path), report);
  }
  return folders.filter((folder) => !isInner(folder));
}

/** True when a folder has no `zh.md`; that is told by the file that was perhaps meant to be it. */
export function lacksRecord(folder: string, content: ContentFiles, report: Report): boolean {
  const record = `${folder}/zh.md`;
  if (content.paths.has(record)) return false;
  const meant = filesIn(folder, content).find((path) => itemTextMeantBy(nameOf(path)) === "zh.md");
  if (meant) tell(meant, unknownFile(meant, "zh.md"), report);
  else tell(record, NO_RECORD, report);
  return true;
}

/** Tells of the files of an item that no page shows; call it when the item has been read. */
export function reportUnused(folder: string, content: ContentFiles, report: Report): void {
  for (const path of filesIn(folder, content)) {
    // Without a `source` in the record there is a warning already.
    if (content.isUsed(path) || path.endsWith("/source.txt")) continue;
    const meant = itemTextMeantBy(nameOf(path));
    const free = meant && !content.paths.has(`${folder}/${meant}`) ? meant : null;
    tell(path, isPictureName(path) ? unusedPicture(nameOf(path)) : unknownFile(path, free), report);
  }
}

function tell(file: string, complaint: Complaint, report: Report): void {
  report({ file, line: 1, column: 1, ...complaint });
}

function filesIn(folder: string, content: ContentFiles): readonly string[] {
  return content.byFolder.get(folder) ?? [];
}

/** The folders that a folder below `articles/` lies in. */
function parentsOf(folder: string): string[] {
  const steps = folder.split("/");
  return steps.slice(2).map((_, index) => steps.slice(0, index + 2).join("/"));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

const NESTED: Complaint = {
  rule: "nested-item",
  what: { zh: "这篇文章在另一篇文章的文件夹里", en: "This item lies within the folder of another" },
  mend: { zh: "请把它的文件夹移到外面", en: "Move its folder out" },
};

const NO_RECORD: Complaint = {
  rule: "missing-file",
  what: {
    zh: "这个文件夹里有文件，却没有 zh.md",
    en: "There are files in this folder, but no zh.md",
  },
  mend: { zh: "请写上 zh.md，或移走其他文件", en: "Write zh.md, or move the other files away" },
};

function unusedPicture(name: string): Complaint {
  return {
    rule: "unused-picture",
    what: { zh: "这张图片文章里没有用到", en: "No text of the item shows this picture" },
    mend: {
      zh: `请在正文里写上 ![画面上有什么](${name} "说明")；报纸版面的扫描件写进 scans；用不着就删去`,
      en: `Write ![what is to be seen](${name} "caption") into the text, list a scanned page in scans, or delete it`,
    },
  };
}
