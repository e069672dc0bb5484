import type { Loader, LoaderContext } from "astro/loaders";
import { type Archive, readArchive } from "../content/load.ts";
import { formatFinding, hasErrors } from "../diagnostics/diagnostic.ts";

/** An entry of a collection: anything with an id of its own. */
type Entry = { id: string } & object;

let reading: { directory: string; archive: Promise<Archive> } | null = null;

/**
 * Loads one collection from the archive that the gate lets through. While editing, every change reads
 * the archive anew and errors are only told; in a build they stop it.
 */
export function archiveLoader(directory: string, entriesOf: (archive: Archive) => Entry[]): Loader {
  const load = async (context: LoaderContext) => {
    const archive = await read(directory, context);
    context.store.clear();
    for (const { id, ...data } of entriesOf(archive)) context.store.set({ id, data: { id, ...data } });
  };
  return {
    name: "archive",
    async load(context) {
      await load(context);
      context.watcher?.add(directory);
      context.watcher?.on("all", (_event, path) => {
        if (!path.startsWith(directory)) return;
        // All collections forget first, so that one reading serves them all.
        reading = null;
        queueMicrotask(() => void load(context));
      });
    },
  };
}

function read(directory: string, context: LoaderContext): Promise<Archive> {
  if (reading?.directory !== directory) reading = { directory, archive: readOrThrow(directory, context) };
  return reading.archive;
}

async function readOrThrow(directory: string, { logger, watcher }: LoaderContext): Promise<Archive> {
  const { archive, findings } = await readArchive(directory);
  for (const finding of findings) {
    const told = formatFinding(finding, directory);
    if (finding.severity === "error") logger.error(told);
    // A build has told them before.
    else if (watcher) logger.warn(told);
  }
  if (!archive || (hasErrors(findings) && !watcher))
    throw new Error(`the archive in ${directory} has errors`);
  return archive;
}
