import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";
import { findContent } from "../content/files/content-files.ts";
import { decodeText } from "../content/files/decode.ts";
import { mend } from "../content/fix.ts";
import { readArchive } from "../content/load.ts";
import type { Finding } from "../diagnostics/diagnostic.ts";
import { writeWhole } from "./write-file.ts";

/** A file that was mended: its text before and after. */
export interface MendedFile {
  path: string;
  before: string;
  after: string;
}

/**
 * Mends what can be mended without harm in the files asked for, and writes them. A change after which the
 * gate would find an error in the item that it did not find before is not made. The raw text is never touched.
 */
export async function mendContent(
  content: string,
  isAsked: (path: string) => boolean,
): Promise<MendedFile[]> {
  const { findings } = await readArchive(content);
  const { paths } = await findContent(content, new Map(), () => {});
  const drafts = (
    await Promise.all([...paths].filter(isAsked).map((path) => draft(content, path, findings)))
  ).flat();
  if (drafts.length === 0) return [];
  const edited = new Map(drafts.map(({ path, after }) => [path, after]));
  const then = await readArchive(content, undefined, edited);
  const sound = drafts.filter(({ path }) => !hasNewError(folderOf(path), findings, then.findings));
  for (const { path, after } of sound) await writeWhole(join(content, path), after);
  return sound;
}

/** What was changed in a file, as `diff -u` shows it; line ends and a byte order mark only by their name. */
export function diffOf({ path, before, after }: MendedFile, directory: string): string {
  const name = `${directory}/${path}`;
  const same = before.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const told = before === same ? "" : `${name}: CRLF, BOM → LF\n`;
  if (same === after) return told.trimEnd();
  return (
    told +
    createTwoFilesPatch(name, name, same, after, "", "", { context: 1, headerOptions: FILE_HEADERS_ONLY })
  );
}

/** A file's text as it would be; nothing where that is how it is, or where it cannot be read whole. */
async function draft(content: string, path: string, findings: readonly Finding[]): Promise<MendedFile[]> {
  if (!/\.(?:md|yaml)$/.test(path)) return [];
  const bytes = await readFile(join(content, path));
  let whole = true;
  const read = decodeText(path, bytes, ({ rule }) => {
    // Such a character the gate leaves out of what it reads; only an editor knows what stood there.
    if (rule === "character") whole = false;
  });
  if (read === null || !whole) return [];
  const before = bytes.toString("utf8");
  const after = path.endsWith(".md")
    ? mend(
        read,
        findings.filter(({ file }) => file === path),
      )
    : read;
  return after === before ? [] : [{ path, before, after }];
}

function hasNewError(folder: string, before: readonly Finding[], after: readonly Finding[]): boolean {
  const errors = (findings: readonly Finding[]) =>
    findings.filter(({ severity, file }) => severity === "error" && folderOf(file) === folder);
  const key = ({ file, rule, what }: Finding) => `${file} ${rule} ${what.en}`;
  const known = new Set(errors(before).map(key));
  return errors(after).some((error) => !known.has(key(error)));
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}
