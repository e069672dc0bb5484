import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { BuiltSite } from "../../site/integration/built-site.ts";
import { type NeedyPackage, packageGraph } from "./package-graph.ts";

/** The file with the packages of a release, in CycloneDX. */
const BILL_PATH = "sbom.cdx.json";

const LOCKFILE = join(import.meta.dirname, "../../../package-lock.json");

/** Licences, from the packages' own files, of packages without an SPDX licence in their metadata. */
export const LICENCES_IN_FILES: Readonly<Record<string, string>> = { duck: "BSD-2-Clause", format: "MIT" };

interface Lockfile {
  name: string;
  version: string;
  packages: Record<string, NeedyPackage & { license?: string; link?: boolean }>;
}

type Component = ReturnType<typeof componentOf>;

/** Writes the bill of materials into a release. */
export async function writeBill({ folder }: BuiltSite): Promise<void> {
  const bill = billOfMaterials(JSON.parse(await readFile(LOCKFILE, "utf8")));
  await writeFile(join(folder, BILL_PATH), `${JSON.stringify(bill, null, 1)}\n`);
}

/**
 * Returns the packages of a lockfile and their dependencies in CycloneDX 1.6, without serial number and time, so that
 * the same commit gives the same bytes.
 */
export function billOfMaterials({ name, version, packages }: Lockfile) {
  const components = new Map<string, Component>();
  for (const [path, locked] of Object.entries(packages)) {
    if (isOwn(path, locked)) continue;
    const component = componentOf(path, locked);
    components.set(component.purl, component);
  }
  return {
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: { component: { type: "application", "bom-ref": name, name, version } },
    components: [...components]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([, component]) => component),
    dependencies: dependenciesOf(name, packages),
  };
}

function dependenciesOf(project: string, packages: Lockfile["packages"]) {
  const refOf = (path: string) =>
    isOwn(path, packages[path]) ? project : purlOf(path, packages[path]?.version);
  const uses = new Map<string, Set<string>>();
  for (const [path, used] of packageGraph(packages)) {
    const ref = refOf(path);
    // The same package in several folders is one component.
    uses.set(ref, new Set([...(uses.get(ref) ?? []), ...used.map(refOf)]));
  }
  return [...uses]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([ref, used]) => ({ ref, dependsOn: [...used].sort() }));
}

function componentOf(path: string, { version, license: recorded, integrity }: Lockfile["packages"][string]) {
  const name = nameOf(path);
  const license = LICENCES_IN_FILES[name] ?? recorded;
  const purl = purlOf(path, version);
  const [algorithm, digest] = integrity?.split("-") ?? [];
  return {
    type: "library",
    "bom-ref": purl,
    name,
    version,
    purl,
    ...(digest && algorithm === "sha512"
      ? { hashes: [{ alg: "SHA-512", content: Buffer.from(digest, "base64").toString("hex") }] }
      : {}),
    ...(license
      ? { licenses: [/ /.test(license) ? { expression: license } : { license: { id: license } }] }
      : {}),
  };
}

/** True for the project itself, its workspaces, and the links to these. */
function isOwn(path: string, locked: { link?: boolean } | undefined): boolean {
  return !path.includes("node_modules/") || locked?.link === true;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
}

function purlOf(path: string, version: string | undefined): string {
  return `pkg:npm/${nameOf(path).replace("@", "%40")}@${version}`;
}
