import type { Complaint, Report } from "../../diagnostics/diagnostic.ts";
import {
  hasPlace,
  isGitFile,
  isMadeName,
  isPictureName,
  isSoundName,
  isSystemFile,
  isTextName,
  sameOnSomeSystem,
} from "../files/file-names.ts";
import type { TreeEntry } from "../files/folder-tree.ts";
import { LIMITS, tooLarge } from "../files/limits.ts";
import { unknownFile } from "../files/unknown-file.ts";

/** The paths of the files that may be read, in order; whatever else is there is reported once. */
export function checkFiles(tree: readonly TreeEntry[], report: Report): string[] {
  const sound: string[] = [];
  const items = itemFolders(tree);
  const taken = new Map<string, string>();
  let refused: string | null = null;
  for (const entry of tree) {
    const { path, name, kind } = entry;
    // What is in a folder that is refused is not told again.
    if (refused !== null && path.startsWith(`${refused}/`)) continue;
    if (isGitFile(name)) continue;
    const form = sameOnSomeSystem(path);
    const twin = taken.get(form);
    taken.set(form, path);
    const complaint = twin ? collides(twin) : complaintAbout(entry, items.has(path));
    if (complaint) {
      report({ file: items.get(path) ?? path, line: 1, column: 1, ...complaint });
      refused = path;
    } else if (kind === "file") sound.push(path);
  }
  return sound;
}

/** The folders that hold the texts of an item, each with the text by which it is told. */
function itemFolders(tree: readonly TreeEntry[]): Map<string, string> {
  const texts = tree.filter(({ path }) => /^articles\/.+\/(?:zh|en)\.md$/.test(path));
  // zh.md comes after en.md, and stays.
  return new Map(texts.map(({ path }) => [path.slice(0, path.lastIndexOf("/")), path]));
}

function complaintAbout(entry: TreeEntry, isItem: boolean): Complaint | null {
  const { path, name, kind } = entry;
  if (kind === "link") return LINK;
  if (kind === "other") return NO_FILE;
  if (kind === "closed") return CLOSED;
  if (isSystemFile(name)) return SYSTEM;
  if (name.startsWith(".")) return HIDDEN;
  if (kind === "folder") return complaintAboutFolder(entry, isItem);
  const inArticles = /^articles\/[^/]+\//.test(path);
  if (!inArticles && !hasPlace(path)) return unknownFile(path);
  if (isMadeName(name)) return MADE_NAME;
  return isSoundName(name) ? null : badName(name);
}

function complaintAboutFolder({ path, name, isEmpty }: TreeEntry, isItem: boolean): Complaint | null {
  if (isTextName(name) || isPictureName(name)) return FOLDER_AS_FILE;
  const depth = path.split("/").length - 1;
  if (depth > LIMITS.depth) {
    const { what } = tooLarge({ zh: "文件夹层数太多", en: "Folders within folders" }, depth, LIMITS.depth);
    return { rule: "depth", what, mend: { zh: "请移到浅一些的地方", en: "Move it nearer to articles/" } };
  }
  // The name of an item is its id, which has a rule of its own.
  if (!isItem && !isSoundName(name)) return badName(name);
  return isEmpty ? EMPTY : null;
}

const LINK: Complaint = {
  rule: "symlink",
  what: { zh: "这是一个符号链接（替身、快捷方式）", en: "This is a symbolic link" },
  mend: { zh: "请放入文件本身", en: "Put the file itself here" },
};

const NO_FILE: Complaint = {
  rule: "file-kind",
  what: { zh: "这不是普通的文件", en: "This is no ordinary file" },
  mend: { zh: "请把它移出内容文件夹", en: "Move it out of the content folder" },
};

const CLOSED: Complaint = {
  rule: "file-kind",
  what: { zh: "没有读取这个文件夹的权限", en: "This folder may not be read" },
  mend: { zh: "请改正它的权限", en: "Change its permissions" },
};

const FOLDER_AS_FILE: Complaint = {
  rule: "file-kind",
  what: { zh: "这里应当是文件，却是一个文件夹", en: "This is a folder, where a file is meant to be" },
  mend: { zh: "请把它换成文件，或给文件夹改名", en: "Put the file in its place, or rename the folder" },
};

const SYSTEM: Complaint = {
  rule: "system-file",
  what: { zh: "这是操作系统自己留下的文件，不会发布", en: "A system left this file; it is not published" },
  mend: { zh: "可以删去，也可以不管", en: "Delete it, or let it be" },
};

const MADE_NAME: Complaint = {
  rule: "collision",
  what: {
    zh: "这样的名字是网站给各种尺寸的图片用的",
    en: "The site itself gives such names to the sizes that it makes of pictures",
  },
  mend: { zh: "请改名，去掉中间的点", en: "Rename it, without the dots within" },
};

const HIDDEN: Complaint = {
  rule: "hidden-file",
  what: { zh: "这是隐藏文件，哪一页都不会用到", en: "This is a hidden file, which no page shows" },
  mend: { zh: "请删去它，或改成不以点开头的名字", en: "Delete it, or give it a name without a dot in front" },
};

const EMPTY: Complaint = {
  rule: "empty-folder",
  what: { zh: "这个文件夹是空的", en: "This folder is empty" },
  mend: { zh: "请放入文件，或删去它", en: "Put files into it, or delete it" },
};

function badName(name: string): Complaint {
  return {
    rule: "file-name",
    what: { zh: `“${name}”不能作名字`, en: `"${name}" will not do as a name` },
    mend: {
      zh: "请只用文字、数字和“-”“_”“.”，不超过 100 个字符，也不要用 con、aux 等 Windows 保留的名字",
      en: "Use letters, figures and - _ . only, at most 100 of them, and none that Windows keeps, such as con or aux",
    },
  };
}

function collides(twin: string): Complaint {
  return {
    rule: "collision",
    what: {
      zh: `有的系统分不清它和“${twin}”（只差大小写或字形）`,
      en: `Some systems take it for "${twin}", from which only case or form tells it apart`,
    },
    mend: { zh: "请给其中一个改名", en: "Rename one of the two" },
  };
}
