import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { RenamedItem } from "../content/rules/former-ids.ts";

/** The texts of an item, by which its folder is known. */
const TEXT = /^articles\/(?:.*\/)?([^/]+)\/(?:zh|en)\.md$/;
const LONGEST = 64 * 2 ** 20;

/** The items whose folders git has seen under another name, committed or not; none if there is no git. */
export async function renamedItems(content: string): Promise<RenamedItem[]> {
  const git = async (...words: string[]) =>
    promisify(execFile)("git", ["-C", content, "-c", "core.quotePath=false", ...words], {
      maxBuffer: LONGEST,
    }).then(
      ({ stdout }) => stdout.split("\n").filter(Boolean),
      (): string[] => [],
    );
  const committed = await git(
    "log",
    "-M",
    "--diff-filter=R",
    "--name-status",
    "--format=",
    "--relative",
    "--",
    "articles",
  );
  const staged = await git(
    "diff",
    "HEAD",
    "-M",
    "--diff-filter=R",
    "--name-status",
    "--relative",
    "--",
    "articles",
  );
  const pairs = [...staged, ...committed].map((line) => line.split("\t").slice(1));
  const deleted = (await git("ls-files", "--deleted", "-s", "--", "articles")).map((line) =>
    line.split(/[ \t]/),
  );
  const untracked = (await git("ls-files", "--others", "--exclude-standard", "--", "articles")).filter(
    (path) => TEXT.test(path),
  );
  const hashes = untracked.length > 0 ? await git("hash-object", "--", ...untracked.map((path) => path)) : [];
  for (const [, hash, , path = ""] of deleted) {
    const at = hashes.indexOf(hash ?? "");
    if (at !== -1) pairs.unshift([path, untracked[at] ?? ""]);
  }
  return latestNames(pairs);
}

/** Returns the current id of each former one; the pairs are newest first. */
function latestNames(pairs: readonly string[][]): RenamedItem[] {
  const now = new Map<string, string>();
  for (const [before = "", after = ""] of pairs) {
    const [former, id] = [TEXT.exec(before)?.[1], TEXT.exec(after)?.[1]];
    if (former && id && former !== id && !now.has(former)) now.set(former, now.get(id) ?? id);
  }
  return Array.from(now, ([former, id]) => ({ former, id })).filter(({ former, id }) => former !== id);
}
