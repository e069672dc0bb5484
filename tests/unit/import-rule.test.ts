import { readFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { glob } from "tinyglobby";
import { describe, expect, test } from "vitest";

const SOURCE = join(import.meta.dirname, "../../src");

/** What each layer of src/ may import; data flows one way, from the content to the pages. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  archive: ["archive"],
  i18n: ["i18n", "archive"],
  markdown: ["markdown", "archive"],
  search: ["search", "archive"],
  typeface: ["typeface", "archive"],
  gate: ["gate", "markdown", "typeface", "archive"],
  import: ["import", "gate", "archive"],
  site: ["site", "gate", "markdown", "search", "typeface", "i18n", "archive"],
  components: ["components", "site", "search", "i18n", "archive"],
  layouts: ["layouts", "components", "site", "styles", "i18n", "archive"],
  pages: ["layouts", "components", "site", "styles", "i18n", "archive"],
};

interface Import {
  from: string;
  to: string;
  /** True for `import type`, which is gone when the code runs. */
  isType: boolean;
}

/** The imports within src/, of files in it, by their paths below it. */
async function importsWithin(): Promise<Import[]> {
  const files = await glob("**/*.{ts,astro}", { cwd: SOURCE });
  const imports = await Promise.all(
    files.map(async (from) => {
      const code = await readFile(join(SOURCE, from), "utf8");
      const targets = code.matchAll(/(\bimport type [^;]*?)?\b(?:from|import)\s*\(?\s*"(\.[^"]+)"/g);
      return Array.from(targets, ([, type, target = ""]) => ({
        from,
        to: relative(SOURCE, join(SOURCE, dirname(from), target)),
        isType: type !== undefined,
      }));
    }),
  );
  return imports.flat().filter(({ to }) => !to.startsWith(".."));
}

function layerOf(path: string): string {
  return path.includes("/") ? (path.split("/")[0] ?? "") : "top";
}

const imports = await importsWithin();

describe("imports go one way", () => {
  test.for(Object.entries(MAY_IMPORT))("%s imports only what is below it", ([layer, allowed]) => {
    const own = imports.filter(({ from }) => layerOf(from) === layer);
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter(({ to }) => !allowed.includes(layerOf(to)))).toEqual([]);
  });

  test("the archive reads no disk and knows neither Astro nor a browser", async () => {
    for (const file of await glob("archive/**/*.ts", { cwd: SOURCE })) {
      const code = await readFile(join(SOURCE, file), "utf8");
      expect(code, file).not.toMatch(/from "(astro|node:fs|node:path)/);
      expect(code, file).not.toMatch(/\b(document|window)\./);
    }
  });

  test("what browsers load imports search, the interface's words and types only", () => {
    const entries = [
      ...["components/search/qb-search.ts", "components/mark-hits.ts", "search/browser/worker.ts"],
      ...["components/scans/scan-links.ts", "components/scans/scan-viewer.ts"],
    ];
    const loaded = new Set(entries);
    for (const file of loaded)
      for (const { from, to, isType } of imports) if (from === file && !isType) loaded.add(to);
    const layers = [...loaded].filter((file) => !/^(search|components|i18n)\//.test(file));
    expect(layers.sort()).toEqual(["archive/article.ts", "archive/english-stem.ts", "archive/language.ts"]);
    expect([...loaded].filter((file) => /search\/(build|node)\//.test(file))).toEqual([]);
  });
});
