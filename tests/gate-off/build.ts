import { mkdir, mkdtempDisposable, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { readArchive } from "../../src/content/load.ts";
import { buildPages } from "../../src/release/astro.ts";
import { guardPages } from "../../src/release/steps/csp.ts";
import { hostileContent } from "./content.ts";
import { withoutGate } from "./without-gate.ts";

/** Builds the hostile archive without the gate into the folder that is named. */
const out = resolve(process.argv[2] ?? "");
await using workshop = await mkdtempDisposable(join(tmpdir(), "qiaobao-gate-off-"));
const content = join(workshop.path, "content");
for (const [path, text] of Object.entries(hostileContent())) {
  await mkdir(dirname(join(content, path)), { recursive: true });
  await writeFile(join(content, path), text);
}
await rm(out, { recursive: true, force: true });
const { archive } = await readArchive(content);
if (!archive) throw new Error("there is no archive");
const run = { content, archive, base: "/", site: "https://port.example/", plugins: [withoutGate] };
await buildPages(run, { out, cache: join(workshop.path, "cache") });
await guardPages({ folder: out, base: "/" });
