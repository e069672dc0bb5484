import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { promisify } from "node:util";

/** The used part of a package's entry in `package-lock.json`. */
export interface LockedPackage {
  version?: string;
  integrity?: string;
  cpu?: string[];
  dev?: boolean;
  libc?: string[];
  license?: string;
  link?: boolean;
  optional?: boolean;
  os?: string[];
  optionalDependencies?: Record<string, string>;
}

/** Locked packages by folder: `""` is the project, `node_modules/x` its dependency x. */
export type LockedPackages = Record<string, LockedPackage>;

/** The systems that a package supports; npm does not install it on others. */
type Platform = Pick<LockedPackage, "os" | "cpu" | "libc">;

const SYSTEMS = new Set("aix android darwin freebsd linux netbsd openbsd openharmony sunos win32".split(" "));
const PROCESSORS = new Set("arm arm64 ia32 loong64 mips64el ppc64 riscv64 s390x wasm32 x64".split(" "));
const C_LIBRARY = /^(?:gnu|musl)(?:eabihf)?$/;

const VERSION = /^[\^~]?(\d+\.\d+\.\d+(?:[-+][\w.+-]+)?)$/;
const MODULES = "node_modules/";

/** Returns the systems in the name of a package: `@biomejs/cli-linux-x64-musl`, `@pagefind/windows-x64`. */
export function platformOf(name: string): Platform {
  const words = name.replace("windows", "win32").replace("linuxmusl", "linux-musl").split(/[/-]/);
  const os = words.find((word) => SYSTEMS.has(word));
  const cpu = words.find((word) => PROCESSORS.has(word));
  const library = words.find((word) => C_LIBRARY.test(word));
  return {
    ...(cpu && { cpu: [cpu] }),
    ...(library && os === "linux" && { libc: [library.startsWith("gnu") ? "glibc" : "musl"] }),
    ...(os && { os: [os] }),
  };
}

/**
 * Returns an entry, by folder, for every optional dependency that the lockfile lacks. npm omits those that it does not
 * install, and `npm ci` then refuses the lockfile. They are only installed on the systems they support.
 * @throws RangeError if a dependency has no version, or its name no system.
 */
export function missingEntries(packages: LockedPackages): LockedPackages {
  const missing: LockedPackages = {};
  for (const [folder, { dev, optionalDependencies = {} }] of sorted(packages)) {
    for (const [name, range] of sorted(optionalDependencies)) {
      const all = { ...packages, ...missing };
      const found = foldersFor(folder, name).find((place) => all[place]);
      const exact = VERSION.exec(range)?.[1];
      if (found && (exact !== range || all[found]?.version === exact)) continue;
      const { cpu, libc, os } = platformOf(name);
      if (!exact || !(cpu || os)) {
        throw new RangeError(`cannot determine the version or system of ${name}@${range}`);
      }
      missing[found ? nested(folder, name) : MODULES + name] = {
        version: exact,
        ...(cpu && { cpu }),
        ...(dev && { dev }),
        ...(libc && { libc }),
        optional: true,
        ...(os && { os }),
      };
    }
  }
  return missing;
}

/** Returns a lockfile with entries for all systems; the same text if it has them. */
export function lockAllPlatforms(text: string): string {
  const lock: { packages: LockedPackages } = JSON.parse(text);
  const packages = Object.fromEntries(sorted({ ...lock.packages, ...missingEntries(lock.packages) }));
  return `${JSON.stringify({ ...lock, packages }, null, 2)}\n`;
}

/** The folders in which Node looks for a package, starting at its dependent. */
function foldersFor(dependent: string, name: string): string[] {
  const folders = [nested(dependent, name)];
  for (let at = dependent; at !== ""; ) {
    at = at.slice(0, Math.max(0, at.lastIndexOf(MODULES) - 1));
    folders.push(nested(at, name));
  }
  return folders;
}

function nested(folder: string, name: string): string {
  return folder === "" ? MODULES + name : `${folder}/${MODULES}${name}`;
}

/** Sorts like npm. */
function sorted<Value>(record: Record<string, Value>): [string, Value][] {
  return Object.entries(record).sort(([a], [b]) => a.localeCompare(b, "en"));
}

/** Adds the packages that this system did not install to the lockfile, with checksums from the registry. */
export async function lockPlatforms(): Promise<void> {
  const file = new URL("../../package-lock.json", import.meta.url);
  const before = await readFile(file, "utf8");
  const lock: { packages: LockedPackages } = JSON.parse(lockAllPlatforms(before));
  for (const [folder, entry] of Object.entries(lock.packages)) {
    if (!isPlaceholder(folder, entry)) continue;
    const name = `${nameIn(folder)}@${entry.version}`;
    const published = await publishedFacts(name);
    console.log(published ? `+ ${name}` : `? ${name}  登记处没有校验值 no checksum in the registry`);
    if (published) lock.packages[folder] = inNpmOrder({ ...entry, ...published });
  }
  const after = `${JSON.stringify(lock, null, 2)}\n`;
  if (after === before) console.log("各系统的包都已锁定 the packages of all systems are locked");
  else await writeFile(file, after);
}

/** Orders an entry like npm: version and checksum first. */
function inNpmOrder({ version = "", integrity = "", ...rest }: LockedPackage): LockedPackage {
  return { version, integrity, ...Object.fromEntries(sorted(rest)) };
}

function isPlaceholder(folder: string, { integrity, link }: LockedPackage): boolean {
  return folder.includes(MODULES) && !link && integrity === undefined;
}

function nameIn(folder: string): string {
  return folder.slice(folder.lastIndexOf(MODULES) + MODULES.length);
}

/** Checksum and licence of a version, as npm reads them from the registry; null if it has none. */
async function publishedFacts(name: string): Promise<{ integrity: string; license: string } | null> {
  try {
    const { stdout } = await promisify(execFile)("npm", [
      "view",
      "--json",
      name,
      "dist.integrity",
      "license",
    ]);
    const { "dist.integrity": integrity, license } = JSON.parse(stdout);
    return integrity ? { integrity, license } : null;
  } catch {
    return null;
  }
}
