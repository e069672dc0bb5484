import { git } from "./git.ts";
import { type Commit, readCommits } from "./git-log.ts";

/**
 * The day on which the texts of each item last changed, by the id of the item. An item is not listed if its day is
 * not known: outside a repository, in a clone without the commit before, and with changes that are not committed.
 */
export async function lastChanges(content: string): Promise<Map<string, string>> {
  const commits = (await readCommits(content)) ?? [];
  const status = await git(content, ["status", "--porcelain", "-z", "--no-renames", "--", "articles"]);
  const uncommitted = new Set(
    String(status ?? "")
      .split("\0")
      .flatMap((entry) => itemIdOf(entry) ?? []),
  );
  return new Map([...daysOf(commits)].filter(([id]) => !uncommitted.has(id)));
}

/** The newest commit of each item has its day, if what came before it is known. */
function daysOf(commits: readonly Commit[]): Map<string, string> {
  const days = new Map<string, string | null>();
  for (const { day, isCutOff, files } of commits) {
    for (const id of files.flatMap(({ path }) => itemIdOf(path) ?? [])) {
      if (!days.has(id)) days.set(id, isCutOff ? null : day);
    }
  }
  return new Map([...days].filter((entry): entry is [string, string] => entry[1] !== null));
}

/** The id of an item is the name of its folder. */
function itemIdOf(path: string): string | null {
  return /([^/]+)\/(?:zh|en)\.md$/.exec(path)?.[1] ?? null;
}
