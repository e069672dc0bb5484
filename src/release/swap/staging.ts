import { access, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { alone } from "./lock.ts";
import { lifeOf } from "./process-life.ts";

/**
 * The folder beside an output folder in which its next release is made. That it is there is the lock: one
 * build at a time has it, and what a killed build left in it is what the next one recovers from.
 */
export interface Workshop {
  /** Where the site is made. */
  fresh: string;
  /** Where Astro keeps what it likes; gone with the workshop. */
  cache: string;
  /** Where the former release stands while the new one takes its place. */
  former: string;
  /** Removes the workshop and with it the lock. */
  close(): Promise<void>;
}

/** Another build has the workshop. */
export class Busy extends Error {
  readonly folder: string;
  readonly builder: Builder | null;

  constructor(folder: string, builder: Builder | null) {
    super(`busy: ${folder}`);
    this.folder = folder;
    this.builder = builder;
  }
}

/** The process that builds, as its workshop names it. */
interface Builder {
  pid: number;
  /** When it began, as the system counts: a number of a process may be given again. */
  life: string;
  host: string;
}

const BUILDER = "builder.json";
const ATTEMPTS = 5;

/**
 * Opens the workshop of an output folder, after clearing what killed builds left.
 * @throws Busy while another build has it.
 */
export async function openWorkshop(out: string): Promise<Workshop> {
  await mkdir(dirname(out), { recursive: true });
  const folder = workshopOf(out);
  const entrance = `${folder}-${process.pid}`;
  try {
    await rm(entrance, { recursive: true, force: true });
    await mkdir(entrance);
    await writeFile(join(entrance, BUILDER), JSON.stringify(await ownBuilder()));
    // Two that clear the same leftovers could each take the other's workshop for one of them.
    await alone(folder, () => enter(out, folder, entrance));
  } catch (error) {
    await rm(entrance, { recursive: true, force: true });
    throw error;
  }
  await clearLeftovers(folder);
  return {
    // Named by the process, so that one of a killed build that still writes does not write here.
    fresh: join(folder, `site-${process.pid}`),
    cache: join(folder, `cache-${process.pid}`),
    former: formerIn(folder),
    async close() {
      // Renamed first: half removed, it would look like a workshop.
      await rename(folder, entrance);
      await rm(entrance, { recursive: true, force: true });
    },
  };
}

/**
 * Puts the former release back where a build was killed in the moment that neither it nor the new one
 * stood in its place. Every command that reads a release asks for it first.
 */
export async function recoverRelease(out: string): Promise<void> {
  const folder = workshopOf(out);
  if ((await exists(out)) || (await livingBuilder(folder))) return;
  await rename(formerIn(folder), out).catch(ignore("ENOENT"));
}

/** A folder with something in it is never replaced by a rename, so only one build comes in. */
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

/** Takes the workshop of a killed build out of the way; one that another build has meanwhile entered is put back. */
async function setAside(folder: string): Promise<void> {
  const aside = `${folder}-${process.pid}-former`;
  await rename(folder, aside).catch(ignore("ENOENT"));
  const builder = await livingBuilder(aside);
  if (!builder) return rm(aside, { recursive: true, force: true, maxRetries: 3 });
  await rename(aside, folder);
  throw new Busy(folder, builder);
}

/** Removes what builds that are no more left beside the workshop: folders named by their process. */
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

/** Who has the workshop; null where that process is no more. On another machine it is taken to live. */
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

function workshopOf(out: string): string {
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
