import { realpath } from "node:fs/promises";
import { join, relative } from "node:path";
import { subscribe } from "@parcel/watcher";

/** The changes of a folder since it was watched. */
export interface FolderWatch {
  /** Calls back with the absolute paths that have changed: those until now soon, and others after each change. */
  listen(onChange: (paths: string[]) => void): void;
  close(): Promise<void>;
}

const HIDDEN = ["**/.*", "**/.*/**"];

/**
 * Watches a folder with all that is below it, but no hidden files. A file that an editor saves by renaming a new one over
 * it is a change too.
 * @throws Error with both languages if the system cannot watch so many folders.
 */
export async function watchFolder(folder: string): Promise<FolderWatch> {
  let changed: string[] = [];
  let listener: ((paths: string[]) => void) | null = null;
  const report = (paths: string[]) => {
    changed.push(...paths);
    if (!listener || changed.length === 0) return;
    listener(changed);
    changed = [];
  };
  // Paths are reported as the system knows them.
  const real = await realpath(folder);
  const subscription = await subscribe(
    real,
    // After an error, as when too much has changed at once, any file may have changed.
    (error, events) =>
      report(error ? [folder] : events.map(({ path }) => join(folder, relative(real, path)))),
    { ignore: HIDDEN },
  ).catch((error) => {
    throw new Error(notWatched(folder, error));
  });
  return {
    listen(onChange) {
      listener = onChange;
      report([]);
    },
    close: () => subscription.unsubscribe(),
  };
}

function notWatched(folder: string, error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return (
    `无法监视 ${folder} 的改动（${reason}）。在 Linux 上多半是监视的文件夹太多，请调高 fs.inotify.max_user_watches。` +
    `Changes of ${folder} cannot be watched (${reason}). On Linux too many folders may be watched; raise fs.inotify.max_user_watches.`
  );
}
