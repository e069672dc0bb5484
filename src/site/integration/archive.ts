import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { AstroError } from "astro/errors";
import type { Archive } from "../../archive/archive.ts";
import { type FolderWatch, watchFolder } from "../../content/files/watch-folder.ts";
import { hasErrors } from "../../diagnostics/diagnostic.ts";
import { inputHashes } from "../page-cache/inputs.ts";
import { openPageCache } from "../page-cache/page-cache.ts";
import { type Keeping, type PageCounts, pagePrerenderer, pageReads } from "../page-cache/page-prerenderer.ts";
import { contentHash, joinedCaches, openParts, type Shard, writePartRecord } from "../page-cache/parts.ts";
import { programHash } from "../page-cache/program-hash.ts";
import { type ArchiveSource, archiveSource, type EditedSource, editedSource } from "./archive-source.ts";
import { completeStage, reportingPages } from "./build-stages.ts";
import type { SiteStep } from "./built-site.ts";
import { nativeAstro } from "./native-astro.ts";
import { newProblemsPrinter } from "./new-problems.ts";
import { hashCollector, type PageGuard } from "./page-guard.ts";
import { enterPrerenderFolder } from "./prerender-folder.ts";
import { shareArchive } from "./shared-archive.ts";
import { withoutScans } from "./without-scans.ts";

/** The options of the integration in `astro.config.mjs`, or from a command. */
export interface ArchiveOptions {
  /** The content folder, relative to the project; or a source that a command has already read and reported on. */
  content: string | ArchiveSource;
  /** Opens what gives the pages of a build their policies, once its scripts are in the folder; null for a server. */
  openGuard: ((folder: string, base: string) => Promise<PageGuard>) | null;
  /** Loads the steps after the build of the pages, in their order. */
  steps: () => Promise<readonly SiteStep[]>;
  /** A folder for pages that are kept from one build to the next; null or absent for none. */
  pageCache?: string | null;
  /** Makes only the pages of a part of the items, and keeps them in `pageCache`. */
  shard?: Shard | null;
  /** Folders of parts whose pages are used. */
  parts?: readonly string[];
}

const PROJECT = fileURLToPath(new URL("../../..", import.meta.url));

/** Names of `import.meta.env`. Astro prefers environment variables of these names, whoever set them. */
const OWN_NAMES = ["BASE_URL", "SITE", "MODE", "DEV", "PROD", "SSR", "ASSETS_PREFIX"];

/** Folders of the project with many files that pages do not depend on; the content is watched apart. */
const NOT_WATCHED = ["**/.cache/**", "**/dist/**"];

/**
 * Turns a content folder into an Astro project: checks the content, passes it to the pages, and runs `steps`
 * on the built pages. The development server also serves search, scans and content errors.
 */
export function archive({
  content,
  openGuard,
  steps,
  pageCache = null,
  shard = null,
  parts = [],
}: ArchiveOptions): AstroIntegration {
  const isOwnReading = typeof content === "string";
  let source: ArchiveSource;
  /** The same while editing. */
  let editing: { source: EditedSource; changes: FolderWatch } | null = null;
  let base = "/";
  let site = "";
  let outFolder = "";
  const inline = hashCollector();
  const report = newProblemsPrinter();

  /** Opens the pages that are kept from one build to the next, and those of parts. */
  async function openKeeping(
    archive: Archive,
    pageCache: string,
  ): Promise<Keeping & { close(): Promise<void> }> {
    const hasScans = archive.articles.some(({ scans }) => scans.length > 0);
    const program = await programHash(PROJECT, [base, site, hasScans]);
    const content = contentHash(archive);
    const cache = joinedCaches(
      await openParts(parts, { program, content }),
      openPageCache(pageCache, program),
    );
    const counts: PageCounts = { kept: 0, made: 0 };
    return {
      ...{ cache, hashOf: inputHashes(archive), counts, shard },
      async close() {
        cache.prune();
        if (shard) await writePartRecord(dirname(pageCache), { ...shard, program, content });
        console.log(`网页与卡片 pages and cards: ${counts.kept} 未变 kept, ${counts.made} 新做 made`);
      },
    };
  }

  return {
    name: "archive",
    hooks: {
      async "astro:config:setup"({ command, config, updateConfig, logger }) {
        const root = fileURLToPath(config.root);
        if (isOwnReading) {
          const folder = resolve(root, content);
          const placed = async () => ({
            folder: join(root, ".cache/items"),
            program: await programHash(root, []),
          });
          if (command === "dev") {
            const opening = placed().then((place) => editedSource(folder, place));
            const [source, changes] = await Promise.all([opening, watchFolder(folder)]);
            editing = { source, changes };
          }
          source = editing?.source ?? archiveSource(folder, await placed());
        } else source = content;
        for (const name of OWN_NAMES) delete process.env[name];
        if (command !== "build" && command !== "dev") return;
        const { archive, diagnostics } = await source.read();
        if (archive) shareArchive(archive, pageReads);
        if (isOwnReading) report(diagnostics, relative(process.cwd(), source.content), logger);
        if (command === "build") {
          if (!archive || hasErrors(diagnostics)) throw new AstroError(NOT_BUILT, "npm run check");
          await enterPrerenderFolder(root, fileURLToPath(config.outDir));
        }
        const hasScans = archive?.articles.some(({ scans }) => scans.length > 0);
        updateConfig({
          site: config.site ?? archive?.record.site ?? "http://localhost/",
          // With "always" the development server would want a slash after the names of pictures too.
          ...(command === "dev" ? { trailingSlash: "ignore" } : {}),
          vite: {
            define: {
              "import.meta.env.PROJECT_FOLDER": JSON.stringify(root),
              "import.meta.env.CONTENT_FOLDER": JSON.stringify(source.content),
              "import.meta.env.CACHE_FOLDER": JSON.stringify(join(root, ".cache")),
            },
            server: {
              watch: {
                ignored: [...NOT_WATCHED, join(root, "{scripts,tests}/**"), join(source.content, "**")],
              },
            },
            // How long plugins take depends on what else the machine does.
            build: { rolldownOptions: { checks: { pluginTimings: false } } },
            plugins: command === "dev" ? [nativeAstro] : hasScans ? [] : [withoutScans],
          },
        });
      },

      "astro:config:done"({ config }) {
        base = `/${config.base}/`.replace(/\/+/g, "/");
        site = config.site ?? "";
        outFolder = fileURLToPath(config.outDir);
      },

      async "astro:server:setup"({ server, logger }) {
        if (!editing) return;
        const cache = join(server.config.root, ".cache");
        // Builds do without.
        const { serveWhileEditing } = await import("./dev-server.ts");
        serveWhileEditing({ server, ...editing, base, cache, logger }, async () => {
          const { archive, diagnostics } = await source.read();
          if (archive) shareArchive(archive);
          // Astro keeps the addresses of dynamic pages until then.
          for (const environment of Object.values(server.environments))
            environment.hot.send("astro:content-changed", {});
          report(diagnostics, relative(process.cwd(), source.content), logger);
        });
      },

      async "astro:build:start"({ logger, setPrerenderer }) {
        completeStage("sync");
        if (isOwnReading) logger.info(NOT_A_RELEASE);
        const { archive } = await source.read();
        if (!archive || !openGuard) throw new Error("a build has an archive, and a guard for its pages");
        const pages = {
          folder: outFolder,
          base,
          openGuard: () => openGuard(outFolder, base),
          noteInline: inline.add,
        };
        if (pageCache === null)
          return setPrerenderer((inner) =>
            reportingPages(pagePrerenderer(inner, { ...pages, keeping: null })),
          );
        const keeping = await openKeeping(archive, pageCache);
        setPrerenderer((inner) => ({
          ...reportingPages(pagePrerenderer(inner, { ...pages, keeping })),
          async teardown() {
            await inner.teardown?.();
            await keeping.close();
          },
        }));
      },

      "astro:build:generated": () => completeStage("pages"),

      async "astro:build:done"({ dir }) {
        const { archive } = await source.read();
        if (!archive) return;
        const from = { content: source.content, archive, base, site };
        const built = { folder: fileURLToPath(dir), ...from, inline: inline.all() };
        for (const step of await steps()) {
          await step(built);
          completeStage(step.name);
        }
      },
    },
  };
}

const NOT_BUILT = "内容有错误，没有生成网站。The content has errors; nothing was built.";
const NOT_A_RELEASE =
  "直接写入输出文件夹，不换版，也不撤下旧文件；正式发布请用 npm run build。" +
  "Writing straight into the output folder, without exchange or takedown; use npm run build for a release.";
