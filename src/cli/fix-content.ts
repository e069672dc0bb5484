import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";
import { findContent } from "../content/files/content-files.ts";
import { decodeText } from "../content/files/decode.ts";
import { loadContent } from "../content/load.ts";
import { type Diagnostic, type Fix, ruleOf } from "../diagnostics/diagnostic.ts";
import { loadOnce } from "./content-loader.ts";
import { writeWhole } from "./write-file.ts";

/** A file that was fixed: its text before and after. */
export interface FixedFile {
  path: string;
  before: string;
  after: string;
}

/**
 * Makes all safe fixes in the requested files and writes them. Skips changes that would cause a new error in the
 * item. Never changes the raw text.
 */
export async function fixContent(content: string, isAsked: (path: string) => boolean): Promise<FixedFile[]> {
  const { diagnostics } = await loadOnce(content);
  const { paths } = await findContent(content, new Map(), () => {});
  const drafts = (
    await Promise.all([...paths].filter(isAsked).map((path) => draft(content, path, diagnostics)))
  ).flat();
  if (drafts.length === 0) return [];
  const edited = new Map(drafts.map(({ path, after }) => [path, after]));
  const then = await loadContent(content, { edited });
  const safe = drafts.filter(({ path }) => !hasNewError(folderOf(path), diagnostics, then.diagnostics));
  for (const { path, after } of safe) await writeWhole(join(content, path), after);
  return safe;
}

/** Formats the changes of a file like `diff -u`; line ends and byte order marks are only named. */
export function diffOf({ path, before, after }: FixedFile, directory: string): string {
  const name = `${directory}/${path}`;
  const same = before.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const lineEnds = before === same ? "" : `${name}: CRLF, BOM → LF\n`;
  if (same === after) return lineEnds.trimEnd();
  return (
    lineEnds +
    createTwoFilesPatch(name, name, same, after, "", "", { context: 1, headerOptions: FILE_HEADERS_ONLY })
  );
}

/** Returns the fixed text of a file; nothing if it would not change or cannot be read completely. */
async function draft(
  content: string,
  path: string,
  diagnostics: readonly Diagnostic[],
): Promise<FixedFile[]> {
  if (!/\.(?:md|yaml)$/.test(path)) return [];
  const bytes = await readFile(join(content, path));
  let whole = true;
  const read = decodeText(path, bytes, (_, message) => {
    // Decoding drops such a character; only an editor knows the original one.
    if (ruleOf(message) === "character") whole = false;
  });
  if (read === null || !whole) return [];
  const before = bytes.toString("utf8");
  const after = path.endsWith(".md")
    ? fixed(
        read,
        diagnostics.flatMap(({ file, fix }) => (file === path && fix ? [fix] : [])),
      )
    : read;
  return after === before ? [] : [{ path, before, after }];
}

function hasNewError(folder: string, before: readonly Diagnostic[], after: readonly Diagnostic[]): boolean {
  const errors = (diagnostics: readonly Diagnostic[]) =>
    diagnostics.filter(({ severity, file }) => severity === "error" && folderOf(file) === folder);
  const key = ({ file, rule, message }: Diagnostic) => `${file} ${rule} ${message.en}`;
  const known = new Set(errors(before).map(key));
  return errors(after).some((error) => !known.has(key(error)));
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}

/** Returns a text with these changes, and without meaningless spaces at line ends. */
function fixed(text: string, fixes: readonly Fix[]): string {
  return withoutTrailingSpace(applied(text, fixes));
}

/** Applies changes from the end, so that earlier offsets stay valid; of two overlapping ones, only one. */
function applied(text: string, fixes: readonly Fix[]): string {
  let done = text;
  let from = text.length + 1;
  for (const fix of [...fixes].sort((a, b) => b.from - a.from || b.to - a.to)) {
    if (fix.to > from) continue;
    done = done.slice(0, fix.from) + fix.text + done.slice(fix.to);
    from = fix.from;
  }
  return done;
}

/** Two spaces at a line end within a paragraph are a Markdown line break, so they stay. */
function withoutTrailingSpace(text: string): string {
  return `${text.replace(/(?<![ \t])(?:[ \t]|[ \t]+(?=\n[ \t]*(?:\n|$)))(?=\n)/g, "").trimEnd()}\n`;
}
