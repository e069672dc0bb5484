import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { writeArchive } from "../../fixtures/bad/bad-case.ts";
import { VALID_ARCHIVE } from "../../fixtures/bad/valid-archive.ts";
import { runCommand } from "./command.ts";

/** A name that would colour the terminal, change its title, and turn the direction of the text. */
const HOSTILE = "\u001b[31m\u001b]0;title\u0007\u009b1m\u202Etxt";

async function archiveFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "qiaobao-printed-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  writeArchive(folder, VALID_ARCHIVE);
  return folder;
}

test.each<[string, string, (folder: string) => string[]]>([
  ["check", "a file of the content", (folder) => ["--content", folder]],
  ["import", "a file that it is given", (folder) => ["--content", folder, join(folder, `${HOSTILE}.html`)]],
  ["check", "an option that it does not know", (folder) => ["--content", folder, `--${HOSTILE}`]],
  ["build", "its output folder", (folder) => ["--content", folder, "--out", join(folder, `${HOSTILE}.html`)]],
  ["verify", "the folder that it verifies", (folder) => [join(folder, HOSTILE)]],
])(
  "npm run %s prints the name of %s without what a terminal obeys",
  { timeout: 60_000 },
  async (script, _, words) => {
    const folder = await archiveFolder();
    await writeFile(join(folder, `${HOSTILE}.html`), "<div>".repeat(5000));
    const { code, stdout, stderr } = await runCommand(script, words(folder));
    expect(code).not.toBe(0);
    expect(stdout + stderr).toContain("\\u{");
    expect(stdout + stderr).not.toMatch(/[\p{Cc}--[\n\t]]|\u202E/v);
  },
);
