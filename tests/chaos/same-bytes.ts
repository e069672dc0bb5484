import { cp, mkdtemp, readFile, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { compare } from "../../src/release/verify/compare.ts";
import { digestOf, MANIFEST, readManifest } from "../../src/release/verify/manifest.ts";
import { buildWhole } from "./build-process.ts";

const PROJECT = join(import.meta.dirname, "../..");
const ZONES = ["UTC", "Pacific/Kiritimati", "America/Los_Angeles"];
/** Turkish has letters of its own for lower case, Chinese an order of its own. */
const LOCALES = ["zh_CN.UTF-8", "tr_TR.UTF-8"];
/** Folders with generated files or other people's. */
const NOT_COPIED = ["node_modules", ".git", ".cache", ".astro", "dist", "test-results"];

/**
 * Builds the site in three time zones, in two places of the project, cold and once more over what exists,
 * and in two locales. Prints a line for each; true when all have the same bytes.
 */
export async function testSameBytes(): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), "qiaobao-same-bytes-"));
  try {
    const other = join(folder, "elsewhere/侨报 文库");
    await cp(PROJECT, other, {
      recursive: true,
      filter: (path) => !NOT_COPIED.includes(basename(path)) && !basename(path).startsWith(".dist."),
    });
    await symlink(join(PROJECT, "node_modules"), join(other, "node_modules"));
    const digests = new Set<string>();
    for (const project of [PROJECT, other]) {
      for (const zone of ZONES) {
        for (const locale of LOCALES) {
          const out = join(project === other ? other : folder, "dist");
          await rm(out, { recursive: true, force: true });
          for (const state of ["cold", "warm"]) {
            await buildWhole(["--out", out], { project, env: { TZ: zone, LC_ALL: locale } });
            const digest = await wholeDigest(out);
            digests.add(digest);
            const place = project === PROJECT ? "here" : "elsewhere";
            console.log([digest.slice(0, 16), zone, place, state, locale].join("  "));
          }
        }
      }
    }
    console.log(`different releases: ${digests.size}`);
    return digests.size === 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The digest of a release's manifest, after every file was compared with it. */
async function wholeDigest(out: string): Promise<string> {
  const differences = await compare(out, await readManifest(out));
  if (differences.length > 0) throw new Error(await readFile(join(out, MANIFEST), "utf8"));
  return digestOf(join(out, MANIFEST));
}
