import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { billOfMaterials, LICENCES_IN_FILES } from "../../src/release/steps/bill-of-materials.ts";

const ROOT = join(import.meta.dirname, "../..");
const project = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8"));
const lock = JSON.parse(await readFile(join(ROOT, "package-lock.json"), "utf8"));
const text = await readFile(join(ROOT, "docs/dependencies.md"), "utf8");

interface Locked {
  version: string;
  integrity?: string;
  license?: string;
  resolved?: string;
  link?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  hasInstallScript?: boolean;
}

/** All packages but those of the project itself: the root, its workspaces and the links to them. */
const packages = Object.entries(lock.packages as Record<string, Locked>).filter(
  ([path, { link }]) => path.includes("node_modules/") && !link,
);
const workspaces: string[] = project.workspaces;
const manifests: { dependencies?: object; devDependencies: Record<string, string> }[] = [
  project,
  ...(await Promise.all(
    workspaces.map(async (folder) => JSON.parse(await readFile(join(ROOT, folder, "package.json"), "utf8"))),
  )),
];
const direct = manifests.flatMap(({ devDependencies }) => Object.keys(devDependencies));
const nameOf = (path: string) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
const isPlaceholder = ({ integrity }: Locked) => integrity === undefined;

/** Packages for other systems for which the registry has no checksum, by name: `npm run lock:platforms` asks it. */
const WITHOUT_CHECKSUM: readonly string[] = [];

/** Licences of packages that may make the site. MPL, LGPL and the font licence concern those who change the work itself. */
const LICENCES = new Set([
  ...["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "BlueOak-1.0.0", "CC0-1.0", "ISC", "MIT"],
  ...["Python-2.0", "Zlib", "MPL-2.0", "LGPL-3.0", "LGPL-3.0-or-later", "OFL-1.1"],
]);

/**
 * Packages with another licence. citeproc-js asks whoever passes it on, or offers it over a network, for its source:
 * it makes the citations when the site is built, and nothing of it is in the site.
 */
const BUILD_ONLY: Readonly<Record<string, string>> = { citeproc: "CPAL-1.0 OR AGPL-1.0" };

test("every package is locked by its content, but those that are listed here by name", () => {
  for (const [path, locked] of packages) {
    if (!isPlaceholder(locked)) expect(locked.integrity, path).toMatch(/^sha512-[\w+/]{86}==$/);
    expect(locked.link ?? locked.resolved, path).toBeUndefined();
  }
  const without = packages.filter(([, locked]) => isPlaceholder(locked)).map(([path]) => nameOf(path));
  expect(without.sort()).toEqual([...WITHOUT_CHECKSUM].sort());
  for (const name of WITHOUT_CHECKSUM) expect(text).toContain(`\`${name}\``);
});

test("every direct dependency has an exact version", () => {
  for (const { dependencies, devDependencies } of manifests) {
    for (const [name, version] of Object.entries(devDependencies))
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
    expect(dependencies).toBeUndefined();
  }
  expect(new Set(direct).size).toBe(direct.length);
});

test("every workspace is locked with what its package.json asks for", () => {
  for (const [index, folder] of workspaces.entries())
    expect(lock.packages[folder]).toMatchObject({ devDependencies: manifests[index + 1]?.devDependencies });
});

test("only packages on the list ask to run a script when they are installed", () => {
  const asking = packages
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => nameOf(path));
  expect([...new Set(asking)].sort()).toEqual(Object.keys(project.allowScripts).sort());
});

test("every package has a licence that is on the list", () => {
  const refused = packages.filter(([path, locked]) => {
    if (isPlaceholder(locked) || BUILD_ONLY[nameOf(path)] === locked.license) return false;
    const choices = (LICENCES_IN_FILES[nameOf(path)] ?? locked.license ?? "?")
      .replace(/[()]/g, "")
      .split(" OR ");
    return !choices.some((choice) => choice.split(" AND ").every((licence) => LICENCES.has(licence)));
  });
  expect(refused.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
  for (const name of Object.keys(LICENCES_IN_FILES)) {
    const recorded = packages.find(([path]) => nameOf(path) === name)?.[1].license;
    expect(recorded === undefined || !LICENCES.has(recorded), name).toBe(true);
  }
});

test("docs/dependencies.md says why each direct dependency is there, and no more", () => {
  const listed = Array.from(text.matchAll(/^\| `([^`]+)` \| [^|]+\|/gm), ([, name]) => name);
  expect(listed.sort()).toEqual(direct.sort());
  expect(text).toContain(`**Direct:** ${direct.length},`);
  expect(text).toContain(`**Locked:** ${packages.length} packages`);
});

test("the bill of materials says which package uses which, and each is used", () => {
  const { components, dependencies, metadata } = billOfMaterials(lock);
  const usesOf = new Map(dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
  expect([...usesOf.keys()].sort()).toEqual(
    [metadata.component["bom-ref"], ...components.map((component) => component["bom-ref"])].sort(),
  );
  expect(usesOf.get(metadata.component["bom-ref"])).toHaveLength(direct.length);
  const reached = new Set<string>([metadata.component["bom-ref"]]);
  // A set continues with what is added while it is walked.
  for (const ref of reached) for (const used of usesOf.get(ref) ?? []) reached.add(used);
  expect([...usesOf.keys()].filter((ref) => !reached.has(ref))).toEqual([]);
});

test("the bill of materials lists every locked package, and is the same each time", () => {
  const bill = billOfMaterials(lock);
  const locked = new Set(packages.map(([path, { version }]) => `${nameOf(path)}@${version}`));
  expect(new Set(bill.components.map(({ name, version }) => `${name}@${version}`))).toEqual(locked);
  expect(JSON.stringify(bill)).toBe(JSON.stringify(billOfMaterials(structuredClone(lock))));
  expect(bill).not.toHaveProperty("serialNumber");
  expect(bill.metadata).not.toHaveProperty("timestamp");
  const node = bill.components.find(({ name }) => name === "node");
  expect(node).toMatchObject({
    purl: `pkg:npm/node@${project.devDependencies.node}`,
    hashes: [{ alg: "SHA-512" }],
  });
});
