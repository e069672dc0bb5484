import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { glob } from "tinyglobby";
import { describe, expect, test } from "vitest";
import { PROJECT } from "./cli/command.ts";
import { circlesIn, type Import, reachableFrom, readImports } from "./import-graph.ts";

/** The folders that each folder may import besides itself, types included: data flows one way, from the content to the pages. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  text: [],
  archive: ["text"],
  i18n: ["archive", "text"],
  typeface: ["text"],
  diagnostics: ["i18n", "text"],
  content: ["diagnostics", "i18n", "typeface", "archive", "text"],
  history: ["content", "archive", "text"],
  import: ["content", "diagnostics", "archive", "text"],
  render: ["archive", "text"],
  search: ["citation", "render", "archive", "text"],
  citation: ["render", "archive", "text"],
  corpus: ["citation", "render", "archive", "text"],
  site: [
    ...["corpus", "citation", "search", "render", "history", "content", "diagnostics", "i18n", "typeface"],
    ...["archive", "text"],
  ],
  release: [
    ...["site", "search", "render", "history", "content", "diagnostics", "i18n", "archive", "text"],
    "configuration",
  ],
  cli: [
    ...["release", "site", "search", "render", "import", "content", "diagnostics", "i18n", "archive", "text"],
    "configuration",
  ],
  components: ["citation", "site", "search", "render", "i18n", "typeface", "archive", "text"],
  layouts: ["components", "site", "render", "i18n", "archive", "text"],
  pages: [
    ...["layouts", "components", "site", "corpus", "citation", "search", "render", "i18n", "archive", "text"],
  ],
  // astro.config.mjs, and what Astro asks for at the top of src/.
  configuration: ["site", "release", "archive", "text"],
  bench: [
    ...["cli", "release", "site", "corpus", "citation", "search", "import", "content", "archive", "text"],
    "diagnostics",
  ],
  scripts: ["cli", "bench"],
};

/** The scripts of browsers: whatever they import is sent to readers. */
const IN_BROWSERS = [
  ...["src/components/search/qb-search.ts", "src/components/mark-hits.ts", "src/search/browser/worker.ts"],
  ...["src/components/scans/scan-links.ts", "src/components/scans/scan-viewer.ts"],
  "src/components/verify/qb-verify.ts",
  "src/components/cite/cite-dialog.ts",
  ...["src/components/search/cite-search.ts", "src/components/timeline/qb-timeline.ts"],
];

/** The small pure modules of other rooms that they may load. */
const PURE_IN_BROWSERS = [
  ...[
    "src/citation/style-names.ts",
    "src/citation/tex.ts",
    "src/archive/article.ts",
    "src/archive/references-file.ts",
    "src/i18n/fill.ts",
  ],
  ...[
    "distances",
    "english-stem",
    "fold",
    "fold-data",
    "language",
    "look-alikes",
    "markup",
    "units",
    "differences",
  ].map((name) => `src/text/${name}.ts`),
];

function roomOf(path: string): string {
  const [top = "", room = "", ...rest] = path.split("/");
  if (top === "scripts") return room === "bench" ? "bench" : "scripts";
  if (top === "tests" || /^(?:playwright|vitest)\.config\.ts$/.test(top)) return "tests";
  return top === "src" && rest.length > 0 ? room : "configuration";
}

const imports = await readImports();
const shown = ({ from, to }: Import) => `${from} → ${to}`;

describe("imports go one way", () => {
  test.for(Object.entries(MAY_IMPORT))("%s imports only what is below it", ([room, allowed]) => {
    const own = imports.filter(({ from }) => roomOf(from) === room);
    const wrong = own.filter(({ to }) => roomOf(to) !== room && !allowed.includes(roomOf(to))).map(shown);
    expect(wrong).toEqual([]);
  });

  test("every room has a rule", () => {
    const rooms = new Set(imports.flatMap(({ from, to }) => [roomOf(from), roomOf(to)]));
    const known = new Set([...Object.keys(MAY_IMPORT), "tests"]);
    expect([...rooms].filter((room) => !known.has(room))).toEqual([]);
  });

  test("only tests import tests", () => {
    const wrong = imports.filter(({ from, to }) => to.startsWith("tests/") && from.startsWith("src/"));
    expect(wrong.map(shown)).toEqual([]);
  });

  test("no files import one another in a circle, in types either", () => {
    expect(circlesIn(imports)).toEqual([]);
  });

  test("commands are thin", async () => {
    for (const file of await glob("scripts/*.ts", { cwd: PROJECT })) {
      const lines = (await readFile(join(PROJECT, file), "utf8")).trimEnd().split("\n");
      expect(lines.length, file).toBeLessThanOrEqual(25);
    }
  });

  test("texts and the archive read no disk, and know neither Astro nor a browser", async () => {
    for (const file of await glob("src/{text,archive}/**/*.ts", { cwd: PROJECT })) {
      const code = await readFile(join(PROJECT, file), "utf8");
      expect(code, file).not.toMatch(/from "(astro|node:fs|node:path)/);
      expect(code, file).not.toMatch(/\b(document|window)\./);
    }
  });

  test("what browsers load is search, components and small pure modules, and types of the rest", () => {
    const running = imports.filter(({ isType }) => !isType);
    const loaded = [...reachableFrom(IN_BROWSERS, running), ...IN_BROWSERS];
    const others = loaded.filter((file) => !["search", "components"].includes(roomOf(file)));
    expect(others.filter((file) => !PURE_IN_BROWSERS.includes(file))).toEqual([]);
    expect(loaded.filter((file) => /search\/node\//.test(file))).toEqual([]);
  });
});

describe("the graph of the imports", () => {
  const graph = (...edges: (readonly [string, string])[]): Import[] =>
    edges.map(([from, to]) => ({ from, to, isType: true }));

  test("has its circles found, whatever their length", () => {
    expect(circlesIn(graph(["a", "b"], ["b", "c"], ["c", "a"], ["d", "a"]))).toEqual([["a", "b", "c"]]);
    expect(circlesIn(graph(["a", "a"]))).toEqual([["a"]]);
    expect(circlesIn(graph(["a", "b"], ["a", "c"], ["b", "d"], ["c", "d"]))).toEqual([]);
  });

  test("knows imports of types, of components, of modules on demand and re-exports", () => {
    const of = (from: string) => imports.filter((each) => each.from === from);
    expect(of("src/archive/article.ts")).toContainEqual(expect.objectContaining({ isType: true }));
    expect(imports.filter(({ from }) => from.endsWith(".astro")).length).toBeGreaterThan(10);
  });
});
