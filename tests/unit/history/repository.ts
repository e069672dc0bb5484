import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { onTestFinished } from "vitest";

/** A small git repository with a content folder, for one test. */
export interface Repository {
  /** The content folder, below the repository's own. */
  content: string;
  git: (...args: string[]) => string;
  /** Writes a file below the content folder. */
  write: (path: string, text: string) => Promise<void>;
  /** Commits everything, at noon UTC of a day. */
  commit: (day: string, message: string) => void;
  /** The content folder in a clone with the last commit only. */
  shallowClone: () => Promise<string>;
}

/** An empty folder, removed at the end of the test. */
export async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "qiaobao-history-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** An empty repository, removed at the end of the test. */
export async function emptyRepository(): Promise<Repository> {
  const folder = await emptyFolder();
  const git = (...args: string[]) => gitIn(folder, args);
  git("init", "--quiet", "--initial-branch=main");
  return {
    content: join(folder, "content"),
    git,
    async write(path, text) {
      const file = join(folder, "content", path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
    },
    commit(day, message) {
      git("add", "--all");
      gitIn(folder, ["commit", "--quiet", "--message", message], `${day}T12:00:00Z`);
    },
    async shallowClone() {
      const clone = await emptyFolder();
      gitIn(clone, ["clone", "--quiet", "--depth=1", pathToFileURL(folder).href, "."]);
      return join(clone, "content");
    },
  };
}

function gitIn(folder: string, args: string[], date = "2026-01-01T12:00:00Z"): string {
  const identity = [
    "-c",
    "user.name=Editor",
    "-c",
    "user.email=editor@example.org",
    "-c",
    "commit.gpgSign=false",
  ];
  return execFileSync("git", [...identity, ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: folder, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
}
