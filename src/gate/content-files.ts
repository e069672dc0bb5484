import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { glob } from "tinyglobby";
import type { Report } from "../archive/finding.ts";
import type { Rule } from "../archive/rules.ts";

/** What no text holds: control characters, and what a failed conversion leaves behind. */
const NO_TEXT = /(?![\t\n])[\p{Cc}\p{Noncharacter_Code_Point}\uFFFD]/u;

/** A content folder on disk: which files it has, and their text. */
export interface ContentFiles {
  directory: string;
  /** Paths below the folder, with `/`, sorted. */
  paths: string[];
  /** The text of a file; null, and reported, when it is not there or not UTF-8. */
  text(path: string): Promise<string | null>;
}

/** Opens a content folder; hidden files are passed over and links not followed. */
export async function openContent(directory: string, report: Report): Promise<ContentFiles> {
  const paths = (await glob("**/*", { cwd: directory, followSymbolicLinks: false })).sort();
  return { directory, paths, text: (path) => readText(directory, path, report) };
}

async function readText(directory: string, path: string, report: Report): Promise<string | null> {
  const refuse = (rule: Rule, what: { zh: string; en: string }, mend: { zh: string; en: string }) => {
    report({ file: path, line: 1, column: 1, rule, what, mend });
    return null;
  };
  let bytes: Buffer;
  try {
    bytes = await readFile(join(directory, path));
  } catch {
    return refuse(
      "missing-file",
      { zh: "找不到这个文件", en: "This file is not there" },
      { zh: `请在内容文件夹中放入 ${path}`, en: `Put ${path} into the content folder` },
    );
  }
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes).replace(/\r\n?/g, "\n");
    reportNoText(path, text, report);
    return text;
  } catch {
    return refuse(
      "encoding",
      { zh: "这个文件不是 UTF-8 编码", en: "This file is not encoded as UTF-8" },
      { zh: "请在编辑器里选“另存为 UTF-8”", en: 'Use "Save with encoding UTF-8" in your editor' },
    );
  }
}

function reportNoText(file: string, text: string, report: Report): void {
  const found = NO_TEXT.exec(text);
  if (!found) return;
  const before = text.slice(0, found.index);
  const code = `U+${found[0].codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")}`;
  report({
    ...{ file, line: before.split("\n").length, column: found.index - before.lastIndexOf("\n") },
    rule: "character",
    what: {
      zh: `这里有一个不是文字的字符（${code}）`,
      en: `There is a character here that is no text (${code})`,
    },
    mend: {
      zh: "请删去它，并对照原文核对前后的文字",
      en: "Delete it, and compare the words around it with the original",
    },
  });
}
