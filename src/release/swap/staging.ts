import { access, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { lifeOf } from "../../site/integration/process-life.ts";
import { withLock } from "./lock.ts";

/**
 * The folder beside an output folder in which its next release is made. Its existence is the lock: only one build at a
 * time has it, and the next build cleans up after a killed one.
 */
export interface Staging {
  /** Where the site is made. */
  fresh: string;
  /** Astro's cache folder; removed with the staging folder. */
  cache: string;
  /** Place of the previous release during the exchange. */
  former: string;
  /** Removes the staging folder and with it the lock. */
  close(): Promise<void>;
}

/** Another build is using the staging folder. */
export class Busy extends Error {
  readonly folder: string;
  readonly builder: Builder | null;

  constructor(folder: string, builder: Builder | null) {
    super(`busy: ${folder}`);
    this.folder = folder;
    this.builder = builder;
  }
}

/** The building process, from the name of its staging folder. */
interface Builder {
  pid: number;
  /** Its start time in the system's units, because process ids are reused. */
  life: string;
  host: string;
}

const BUILDER = "builder.json";
const ATTEMPTS = 5;

/**
 * Opens the staging folder of an output folder, after removing what killed builds left.
 * @throws Busy while another build has it.
 */
export async function openStaging(out: string): Promise<Staging> {
  await mkdir(dirname(out), { recursive: true });
  const folder = stagingOf(out);
  const entrance = `${folder}-${process.pid}`;
  try {
    await rm(entrance, { recursive: true, force: true });
    await mkdir(entrance);
    await writeFile(join(entrance, BUILDER), JSON.stringify(await ownBuilder()));
    // Two processes that clean up at once could each remove the other's new staging folder.
    await withLock(folder, () => enter(out, folder, entrance));
  } catch (error) {
    await rm(entrance, { recursive: true, force: true });
    throw error;
  }
  await clearLeftovers(folder);
  return {
    // Named after the process, so that remains of a killed build do not write here.
    fresh: join(folder, `site-${process.pid}`),
    cache: join(folder, `cache-${process.pid}`),
    former: formerIn(folder),
    async close() {
      // Renamed first, because a half removed folder would look like a staging folder.
      await rename(folder, entrance);
      await rm(entrance, { recursive: true, force: true });
    },
  };
}

/**
 * Puts the former release back where a build was killed in the moment that neither it nor the new one
 * was in its place. Every command that reads a release asks for it first.
 */
export async function recoverRelease(out: string): Promise<void> {
  const folder = stagingOf(out);
  if ((await exists(out)) || (await livingBuilder(folder))) return;
  await rename(formerIn(folder), out).catch(ignore("ENOENT"));
}

/** A rename never replaces a folder that is not empty, so only one build succeeds. */
async function enter(out: string, folder: string, entrance: string): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const isFree = await rename(entrance, folder).then(() => true, ignore("ENOTEMPTY", "EEXIST", "EPERM"));
    if (isFree) return;
    const builder = await livingBuilder(folder);
    if (builder) throw new Busy(folder, builder);
    await recoverRelease(out);
    await setAside(folder);
  }
  throw new Busy(folder, await livingBuilder(folder));
}

/** Moves the staging folder of a killed build out of the way; one that another build has meanwhile taken is put back. */
async function setAside(folder: string): Promise<void> {
  const aside = `${folder}-${process.pid}-former`;
  await rename(folder, aside).catch(ignore("ENOENT"));
  const builder = await livingBuilder(aside);
  if (!builder) return rm(aside, { recursive: true, force: true, maxRetries: 3 });
  await rename(aside, folder);
  throw new Busy(folder, builder);
}

/** Removes what ended builds left beside the staging folder: folders named by their process. */
async function clearLeftovers(folder: string): Promise<void> {
  const prefix = `${basename(folder)}-`;
  for (const name of await readdir(dirname(folder))) {
    const pid = name.startsWith(prefix)
      ? /^(\d+)(-former)?$/.exec(name.slice(prefix.length))?.[1]
      : undefined;
    if (pid === undefined || (await lifeOf(Number(pid))) !== null) continue;
    await rm(join(dirname(folder), name), { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Returns the process with the staging folder; null if it has ended. One on another machine counts as running. */
async function livingBuilder(folder: string): Promise<Builder | null> {
  const text = await readFile(join(folder, BUILDER), "utf8").catch(() => null);
  if (text === null) return null;
  let builder: Builder;
  try {
    builder = JSON.parse(text);
  } catch {
    return null;
  }
  if (builder.host !== hostname()) return builder;
  return (await lifeOf(builder.pid)) === builder.life ? builder : null;
}

async function ownBuilder(): Promise<Builder> {
  const { pid } = process;
  return { pid, life: (await lifeOf(pid)) ?? "", host: hostname() };
}

function stagingOf(out: string): string {
  return join(dirname(out), `.${basename(out)}.build`);
}

function formerIn(folder: string): string {
  return join(folder, "former");
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function ignore(...codes: readonly string[]) {
  return (error: NodeJS.ErrnoException): false => {
    if (!codes.includes(error.code ?? "")) throw error;
    return false;
  };
}
