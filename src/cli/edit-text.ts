import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Interface } from "node:readline/promises";

/** Texts longer than this are edited in `$EDITOR`. */
const LINE = 80;

/** Lets the editor change a text: a short one on the prompt, a long one in `$EDITOR` if it is set. */
export async function editText(text: string, terminal: Interface): Promise<string> {
  const program = process.env.EDITOR;
  if (!program || text.length <= LINE) {
    const answer = terminal.question("> ");
    terminal.write(text);
    return answer;
  }
  const folder = mkdtempSync(join(tmpdir(), "qiaobao-import-"));
  try {
    const file = join(folder, "text.txt");
    writeFileSync(file, `${text}\n`);
    // Through the shell, because `$EDITOR` may have options.
    spawnSync(`${program} ${JSON.stringify(file)}`, { stdio: "inherit", shell: true });
    return readFileSync(file, "utf8").replaceAll("\n", "");
  } finally {
    rmSync(folder, { recursive: true });
  }
}
