/** A locked package with the names of its dependencies. */
export interface NeedyPackage {
  version?: string;
  integrity?: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const MODULES = "node_modules/";

/**
 * Returns the folders of the dependencies of each locked package, by its own folder (`""` is the project). Like Node,
 * it looks in the nearest `node_modules` upwards. Optional packages that are not locked are left out.
 */
export function packageGraph(packages: Readonly<Record<string, NeedyPackage>>): Map<string, string[]> {
  return new Map(
    Object.entries(packages).map(([path, { dependencies, devDependencies, optionalDependencies }]) => {
      const names = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
      return [path, names.map((name) => nearest(path, name, packages)).filter((found) => found !== null)];
    }),
  );
}

function nearest(from: string, name: string, packages: Readonly<Record<string, unknown>>): string | null {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf(`/${MODULES}`)))) {
    const path = `${folder ? `${folder}/` : ""}${MODULES}${name}`;
    if (path in packages) return path;
    if (folder === "") return null;
  }
}
