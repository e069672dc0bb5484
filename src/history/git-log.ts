import { ITEM_FILES } from "../archive/item-texts.ts";
import { git } from "./git.ts";

/** A commit that changed texts of items. */
export interface Commit {
  /** SHA-1 or SHA-256, in full. */
  hash: string;
  /** The day of the commit in UTC, as an ISO day. */
  day: string;
  /** The commit message: subject and body. */
  message: string;
  files: ChangedFile[];
}

/** A text before and after a commit; null where it does not exist. Ids are those of git blobs. */
export interface ChangedFile {
  /** Path below the content folder. */
  path: string;
  before: string | null;
  after: string | null;
}

const FORMAT = "--format=%x1e%x00%H%x00%ct%x00%B";
const LOG = ["log", "--topo-order", "--raw", "-c", "--no-abbrev", "--no-renames", "-z", "--relative"];
const PLAIN = ["--no-ext-diff", "--no-textconv", "--no-color", "--no-notes", "--encoding=UTF-8"];
const TEXT_FILE = new RegExp(`^articles/(?:.+/)?[^/]+/(?:${ITEM_FILES.map(RegExp.escape).join("|")})$`);
/** Begins the entry of a commit, after the NUL that ends the one before. */
const ENTRY = "\0\u001e\0";
const NONE = /^0+$/;

/** The commits that changed texts. */
export interface CommitLog {
  /** Newest first. */
  commits: Commit[];
  /** True for a clone without the older commits. */
  isShallow: boolean;
}

/**
 * Reads the commits that changed texts of a content folder, with one call of git for all files. Returns null outside a
 * repository.
 */
export async function readCommits(content: string): Promise<CommitLog | null> {
  const log = await git(content, [...LOG, ...PLAIN, FORMAT, "--", "articles"]);
  if (!log) return null;
  const commits = parseLog(log.toString("utf8"));
  const shallow = await git(content, ["rev-parse", "--is-shallow-repository"]);
  if (String(shallow).trim() !== "true") return { commits, isShallow: false };
  // Without its parents, a commit seems to add all of its files.
  const roots = await git(content, ["rev-list", "--max-parents=0", "HEAD"]);
  const cutOff = new Set(String(roots).trim().split("\n"));
  return { commits: commits.filter(({ hash }) => !cutOff.has(hash)), isShallow: true };
}

/** The commit that a repository is at; empty outside one. */
export async function headCommit(folder: string): Promise<string> {
  return String((await git(folder, ["rev-parse", "--verify", "--quiet", "HEAD"])) ?? "");
}

/** Parses the output of the call, whose parts end in NUL. */
function parseLog(log: string): Commit[] {
  return `\0${log}`
    .split(ENTRY)
    .slice(1)
    .map((entry) => {
      const [hash = "", seconds = "", message = "", ...raw] = entry.split("\0");
      const day = new Date(Number(seconds) * 1000).toISOString().slice(0, 10);
      return { hash, day, message: message.trim(), files: changedFiles(raw) };
    })
    .filter(({ files }) => files.length > 0);
}

function changedFiles(raw: readonly string[]): ChangedFile[] {
  return raw.flatMap((head, at) => {
    const [, colons] = /^\s*(:+)/.exec(head) ?? [];
    const path = raw[at + 1] ?? "";
    if (!colons || !TEXT_FILE.test(path)) return [];
    // A merge has the modes and blobs of each parent, then its own; the first parent is where it was merged into.
    const fields = head.trim().slice(colons.length).split(" ");
    const blobs = fields.slice(colons.length + 1);
    return [{ path, before: blobOf(blobs[0]), after: blobOf(blobs[colons.length]) }];
  });
}

function blobOf(id: string | undefined): string | null {
  return id === undefined || NONE.test(id) ? null : id;
}
