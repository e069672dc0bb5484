import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { loadContent } from "../../content/load.ts";
import { type Diagnostic, hasErrors } from "../../diagnostics/diagnostic.ts";

/** An item to be written: its folder below the content folder, and its files by name. */
export interface NewItem {
  folder: string;
  files: Record<string, string | Uint8Array>;
}

/** The context of the check. */
const REGISTERS = ["archive.yaml", "topics.yaml", "newspapers", "vocabulary"];

/** The diagnostics of new items; `written` is false if there is an error. */
export interface Writing {
  written: boolean;
  diagnostics: Diagnostic[];
}

/** Checks new items without writing them. */
export async function checkItems(content: string, items: readonly NewItem[]): Promise<Diagnostic[]> {
  return staged(content, items, (_, diagnostics) => diagnostics);
}

/**
 * Writes new items, all or none: they are made in a folder beside the content, checked there, and
 * moved into their places when it finds no error.
 * @throws Error when a folder already exists.
 */
export async function writeItems(content: string, items: readonly NewItem[]): Promise<Writing> {
  for (const { folder } of items)
    if (existsSync(join(content, folder))) throw new Error(`已经有 ${folder} There is ${folder} already`);
  return staged(content, items, async (staging, diagnostics) => {
    if (hasErrors(diagnostics)) return { written: false, diagnostics };
    await moveAll(staging, content, items);
    return { written: true, diagnostics };
  });
}

/** Writes items to a folder beside the content, checks them, and removes the folder. */
async function staged<T>(
  content: string,
  items: readonly NewItem[],
  use: (staging: string, diagnostics: Diagnostic[]) => T | Promise<T>,
): Promise<T> {
  const staging = await mkdtemp(join(dirname(content), ".new-items-"));
  try {
    for (const name of REGISTERS)
      if (existsSync(join(content, name)))
        await cp(join(content, name), join(staging, name), { recursive: true });
    for (const { folder, files } of items) {
      await mkdir(join(staging, folder), { recursive: true });
      for (const [name, text] of Object.entries(files)) await writeFile(join(staging, folder, name), text);
    }
    const { diagnostics } = await loadContent(staging);
    const own = diagnostics.filter(({ file }) => items.some(({ folder }) => file.startsWith(`${folder}/`)));
    return await use(staging, own);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** Moves the folders into place; if one fails, moves the previous ones back. */
async function moveAll(from: string, to: string, items: readonly NewItem[]): Promise<void> {
  const moved: string[] = [];
  try {
    for (const { folder } of items) {
      const place = join(to, folder);
      await mkdir(dirname(place), { recursive: true });
      await rename(join(from, folder), place);
      moved.push(place);
    }
  } catch (error) {
    for (const place of moved) await rm(place, { recursive: true, force: true });
    throw error;
  }
}
