import { builtinModules } from "node:module";
import { pathToFileURL } from "node:url";
import type { Plugin } from "vite";

/** Astro's modules, except those that import virtual ones. */
const NATIVE = /\/node_modules\/astro\/dist\/(?!vite-plugin-app\/).+\.js$/;
/** What Vite leaves to Node: its own modules, and those above by the addresses that they get here. */
const BUILT_IN = [...builtinModules, /^node:/, new RegExp(`^file:.*${NATIVE.source}`)];

/**
 * A Vite plugin that has Node load Astro's own modules while editing, as it has already loaded most of them for the
 * server. Vite would change each of these three hundred for the page that is opened first: half of the time until then.
 */
export const nativeAstro: Plugin = {
  name: "native-astro",
  enforce: "pre",
  config: () => ({ environments: { ssr: { resolve: { builtins: BUILT_IN } } } }),
  async resolveId(source, importer, options) {
    if (this.environment.name !== "ssr") return null;
    const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
    return resolved && NATIVE.test(resolved.id)
      ? { id: pathToFileURL(resolved.id).href, external: true }
      : resolved;
  },
};
