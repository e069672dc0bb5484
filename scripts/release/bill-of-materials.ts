import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { LockedPackage } from "../lock-platforms.ts";
import type { ReleaseInWork } from "./after-pages.ts";

/** What a release was made with, in CycloneDX. */
const BILL_PATH = "sbom.cdx.json";

const LOCKFILE = join(import.meta.dirname, "../../package-lock.json");

/** Licences of packages whose record names none, or none of SPDX's, as their files tell them. */
export const TOLD_ELSEWHERE: Readonly<Record<string, string>> = { duck: "BSD-2-Clause", format: "MIT" };

interface Lockfile {
  name: string;
  version: string;
  packages: Record<string, LockedPackage & { license?: string }>;
}

type Component = ReturnType<typeof componentOf>;

/** Writes the bill of materials into a release. */
export async function writeBill({ folder }: ReleaseInWork): Promise<void> {
  const bill = billOfMaterials(JSON.parse(await readFile(LOCKFILE, "utf8")));
  await writeFile(join(folder, BILL_PATH), `${JSON.stringify(bill, null, 1)}\n`);
}

/**
 * The packages of a lockfile as CycloneDX 1.6 lists them. It has neither a serial number nor a time, so that
 * the same commit gives the same bytes.
 */
export function billOfMaterials({ name, version, packages }: Lockfile) {
  const components = new Map<string, Component>();
  for (const [path, locked] of Object.entries(packages)) {
    const component = path === "" ? null : componentOf(path, locked);
    if (component) components.set(component.purl, component);
  }
  return {
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: { component: { type: "application", name, version } },
    components: [...components]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([, component]) => component),
  };
}

function componentOf(path: string, { version, license: recorded, integrity }: Lockfile["packages"][string]) {
  const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
  const license = TOLD_ELSEWHERE[name] ?? recorded;
  const purl = `pkg:npm/${name.replace("@", "%40")}@${version}`;
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
