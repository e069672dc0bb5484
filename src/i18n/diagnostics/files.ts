import type { DiagnosticText } from "./diagnostic-text.ts";

/** Texts about the names and places of files and folders. */
export const FILE_TEXTS = {
  "file-name": {
    message: { zh: "“{name}”不能作名字", en: '"{name}" cannot be used as a name' },
    advice: {
      zh: "请只用文字、数字和“-”“_”“.”，不超过 100 个字符，也不要用 con、aux 等 Windows 保留的名字",
      en: "Use only letters, digits and - _ . (at most 100 of them), and no name reserved by Windows, such as con or aux",
    },
  },
  id: {
    message: { zh: "“{id}”不能作编号", en: '"{id}" cannot be a permanent id' },
    advice: {
      zh: "请只用小写字母、数字和连字符，不超过 100 个，例如 smart-city-2021；也不要用 con、aux 等 Windows 保留的名字",
      en: "Use only lowercase letters, digits and hyphens (at most 100), such as smart-city-2021, and no name reserved by Windows, such as con or aux",
    },
  },
  "id.taken": {
    message: { zh: "编号“{id}”已被 {folder} 使用", en: 'The id "{id}" is already used by {folder}' },
    advice: { zh: "请给较新的文件夹改名", en: "Rename the newer of the two folders" },
  },
  "id.reserved": {
    message: { zh: "“{name}”是网站自己的页面", en: '"{name}" is a page of the site itself' },
    advice: { zh: "请给这个文件换一个名字", en: "Give this file another name" },
  },
  collision: {
    message: {
      zh: "有的系统分不清它和“{path}”（只差大小写或字形）",
      en: 'Some systems cannot distinguish it from "{path}": only the case or the form of letters differs',
    },
    advice: { zh: "请给其中一个改名", en: "Rename one of the two" },
  },
  "collision.generated": {
    message: {
      zh: "这样的名字是网站给各种尺寸的图片用的",
      en: "The site uses names like this for the sizes that it makes of pictures",
    },
    advice: { zh: "请改名，去掉中间的点", en: "Rename it without the dots in the middle" },
  },
  symlink: {
    message: { zh: "这是一个符号链接（替身、快捷方式）", en: "This is a symbolic link" },
    advice: { zh: "请放入文件本身", en: "Put the file itself here" },
  },
  "file-kind.special": {
    message: { zh: "这不是普通的文件", en: "This is not a regular file" },
    advice: { zh: "请把它移出内容文件夹", en: "Move it out of the content folder" },
  },
  "file-kind.closed": {
    message: { zh: "没有读取这个文件夹的权限", en: "There is no permission to read this folder" },
    advice: { zh: "请改正它的权限", en: "Change its permissions" },
  },
  "file-kind.folder": {
    message: { zh: "这里应当是文件，却是一个文件夹", en: "This is a folder, but its name is that of a file" },
    advice: {
      zh: "请把它换成文件，或给文件夹改名",
      en: "Put the file in its place, or rename the folder",
    },
  },
  "file-kind.unreadable": {
    message: { zh: "读不出这个文件：{reason}", en: "This file cannot be read: {reason}" },
    advice: { zh: "请检查它的权限和磁盘", en: "Check its permissions and the disk" },
  },
  "hidden-file": {
    message: { zh: "这是隐藏文件，哪一页都不会用到", en: "This is a hidden file; no page uses it" },
    advice: {
      zh: "请删去它，或改成不以点开头的名字",
      en: "Delete it, or give it a name that does not start with a dot",
    },
  },
  "system-file": {
    message: {
      zh: "这是操作系统自己留下的文件，不会发布",
      en: "The operating system left this file; it is not published",
    },
    advice: { zh: "可以删去，也可以不管", en: "Delete it or ignore it" },
  },
  "unknown-file": {
    message: {
      zh: "这个文件在文库里没有位置，哪一页都不会用到它",
      en: "This file has no place in the archive; no page uses it",
    },
    advice: {
      zh: "请改正名字、移到它该在的地方，或删去",
      en: "Correct its name, move it to its place, or delete it",
    },
  },
  "unknown-file.similar": {
    message: {
      zh: "这个文件在文库里没有位置，哪一页都不会用到它",
      en: "This file has no place in the archive; no page uses it",
    },
    advice: { zh: "是不是应当叫“{similar}”？", en: 'Should it be called "{similar}"?' },
  },
  "unused-picture": {
    message: { zh: "这张图片文章里没有用到", en: "The item does not show this picture" },
    advice: {
      zh: '请在正文里写上 ![画面上有什么]({name} "说明")；报纸版面的扫描件写进 scans；用不着就删去',
      en: 'Write ![what the picture shows]({name} "caption") in the text, list a scanned page in scans, or delete it',
    },
  },
  "empty-file": {
    message: { zh: "这个文件是空的", en: "This file is empty" },
    advice: { zh: "请写上内容，或删去它", en: "Fill it in, or delete it" },
  },
  "empty-folder": {
    message: { zh: "这个文件夹是空的", en: "This folder is empty" },
    advice: { zh: "请放入文件，或删去它", en: "Put files into it, or delete it" },
  },
  depth: {
    message: {
      zh: "文件夹套得太深：{count} 层，最多 {most} 层",
      en: "This folder is {count} levels deep (limit: {most})",
    },
    advice: { zh: "请移到浅一些的地方", en: "Move it up, nearer to articles/" },
  },
  "nested-item": {
    message: { zh: "这篇文章在另一篇文章的文件夹里", en: "This item is inside the folder of another item" },
    advice: { zh: "请把它的文件夹移到外面", en: "Move its folder out of it" },
  },
  "missing-file": {
    message: { zh: "找不到这个文件", en: "This file does not exist" },
    advice: { zh: "请在内容文件夹中放入 {file}", en: "Put {file} into the content folder" },
  },
  "missing-file.record": {
    message: {
      zh: "这个文件夹里有文件，却没有 {record}",
      en: "This folder has files, but no {record}",
    },
    advice: {
      zh: "请写上 {record}，或移走其他文件",
      en: "Write {record}, or move the other files elsewhere",
    },
  },
} as const satisfies Record<string, DiagnosticText>;
