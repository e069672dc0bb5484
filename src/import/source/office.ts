import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const PROGRAMS = ["soffice", "libreoffice"];
const LONGEST_MS = 120_000;

/** A document of another program as a Word document, made by LibreOffice; null if the machine has none. */
export async function asWordDocument(name: string, bytes: Uint8Array): Promise<Uint8Array | null> {
  const folder = await mkdtemp(join(tmpdir(), "qiaobao-office-"));
  try {
    const ending = /\.\w{1,5}$/.exec(name)?.[0] ?? ".doc";
    await writeFile(join(folder, `received${ending}`), bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`;
    const words = [
      profile,
      "--headless",
      "--convert-to",
      "docx",
      "--outdir",
      folder,
      join(folder, `received${ending}`),
    ];
    for (const program of PROGRAMS) {
      const ran = await promisify(execFile)(program, words, { timeout: LONGEST_MS }).then(
        () => true,
        () => false,
      );
      const made = ran ? await readFile(join(folder, "received.docx")).catch(() => null) : null;
      if (made) return made;
    }
    return null;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
