import type { AstroConfig } from "astro";
import type { Loader } from "astro/loaders";
import type { Archive } from "../../archive/archive.ts";

declare global {
  namespace Astro {
    interface IntegrationHooks {
      /** The archive that the whole run shares; null when there is no `archive.yaml`. */
      "archive:read": () => Promise<Archive | null>;
    }
  }
}

/** Name of the loader of every collection. */
export const LOADER = "archive";

/** An entry of a collection: anything with an id. */
type Entry = { id: string } & object;

/** Loads a collection from the archive that the integration has read and checked. */
export function archiveLoader(entriesOf: (archive: Archive) => readonly Entry[]): Loader {
  return {
    name: LOADER,
    async load({ config, store }) {
      const archive = await readShared(config);
      store.clear();
      for (const { id, ...data } of archive ? entriesOf(archive) : [])
        store.set({ id, data: { id, ...data } });
    },
  };
}

/**
 * Vite loads collections with its own copy of every module, so the archive is passed through the configuration, which
 * both share.
 */
function readShared({ integrations }: AstroConfig): Promise<Archive | null> {
  const read = integrations.map(({ hooks }) => hooks["archive:read"]).find((hook) => hook !== undefined);
  if (!read) throw new Error("astro.config.mjs lacks the integration of src/site/integration/archive.ts");
  return read();
}
