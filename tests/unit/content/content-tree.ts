import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { type LoadedContent, loadContent } from "../../../src/content/load.ts";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import { VALID_ARCHIVE } from "../../fixtures/bad/valid-archive.ts";

/** Files of a content folder by their path; null takes one away. */
export type ContentTree = Record<string, string | Uint8Array | null>;

/** Writes the valid archive with the given changes into a folder that goes when the test ends. */
export function writeContent(changes: ContentTree = {}): string {
  const directory = mkdtempSync(join(tmpdir(), "qiaobao-content-"));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  for (const [path, content] of Object.entries({ ...VALID_ARCHIVE, ...changes })) {
    if (content === null) continue;
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), content);
  }
  return directory;
}

/** Reads the valid archive with the given changes. */
export async function readWith(changes: ContentTree = {}): Promise<LoadedContent> {
  return loadContent(writeContent(changes));
}

/** A diagnostic without its words: `error id articles/x/zh.md:1`. */
function brief({ severity, rule, file, range }: Diagnostic): string {
  return `${severity} ${rule} ${file}:${range.start.line}`;
}

/** Returns the diagnostics of the valid archive with the given changes, each in brief. */
export async function problemsWith(changes: ContentTree): Promise<string[]> {
  const { diagnostics } = await readWith(changes);
  // Most cases change the text, and so go without the source; that warning has a test of its own.
  return diagnostics.filter(({ rule }) => rule !== "no-source").map(brief);
}
