import { readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import GithubSlugger from "github-slugger";
import type { Nodes, Root } from "mdast";
import remarkParse from "remark-parse";
import { globSync } from "tinyglobby";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { expect, test } from "vitest";

const PROJECT = join(import.meta.dirname, "../..");
const DOCUMENTS = globSync(["*.md", "docs/**/*.md", ".github/*.md"], { cwd: PROJECT }).sort();
const FILES = globSync(["{src,tests,scripts,docs,content,.github}/**", "*"], { cwd: PROJECT, dot: true });
const COMMANDS = Object.keys(JSON.parse(read("package.json")).scripts);

/** A path in the project or the end of one: `src/text/`, `docs/editing.*.md`, `find.ts`. */
const PATH = /^(?:(?:src|tests|scripts|docs|\.github)\/\S*|[\w./[\]-]+\.(?:ts|astro|mjs))$/;

test.each(DOCUMENTS)("%s names only files, commands and sections that exist", (document) => {
  expect(faultsIn(document, read(document))).toEqual([]);
});

test("missing files, commands, links and sections are found", () => {
  const missing = ["src/nowhere/", "gone.ts", "npm run nothing", "docs/gone.md", "README.md#nowhere"];
  const existing =
    "`src/text/fold.ts` `fold.ts` `docs/editing.*.md` [a](docs/serving.md#limits-of-some-hosts)";
  const [folder, file, command, link, section] = missing;
  const text = `\`${folder}\` \`${file}\` \`${command} -- x\` [b](${link}) [c](${section}) ${existing}`;
  expect(faultsIn("README.md", text)).toEqual(missing);
});

/** The paths, commands and links in a document that lead nowhere. */
function faultsIn(document: string, text: string): string[] {
  const faults: string[] = [];
  visit(treeOf(text), (node) => {
    if ((node.type === "link" || node.type === "image") && !leadsSomewhere(document, node.url)) {
      faults.push(node.url);
    }
    if (node.type !== "inlineCode" && node.type !== "code") return;
    for (const [written, command = ""] of node.value.matchAll(/npm run ([\w:-]+)/g)) {
      if (!COMMANDS.includes(command)) faults.push(written);
    }
    if (node.type === "inlineCode" && PATH.test(node.value) && !isFile(node.value)) faults.push(node.value);
  });
  return faults;
}

/** True for a file or folder; `*`, `<id>` and `…` stand for any name, `{a,b}` for either. */
function isFile(path: string): boolean {
  const pattern = path
    .replace(/\/$/, "")
    .replaceAll(/<[^>]+>|…/g, "*")
    .replaceAll(/[.[\]()]/g, "\\$&")
    .replaceAll("*", "[^/]*")
    .replaceAll(/\{([^}]*)\}/g, (_, names: string) => `(?:${names.replaceAll(",", "|")})`);
  const wanted = new RegExp(`(?:^|/)${pattern}(?:/|$)`);
  return FILES.some((file) => wanted.test(file));
}

function leadsSomewhere(document: string, url: string): boolean {
  if (/^[a-z]+:/.test(url)) return true;
  const [path = "", section] = url.split("#").map(decodeURIComponent);
  const target = path === "" ? document : normalize(join(dirname(document), path));
  const folder = `${target.replace(/\/$/, "")}/`;
  if (!FILES.some((file) => file === target || file.startsWith(folder))) return false;
  return section === undefined || sectionsOf(read(target)).has(section);
}

/** The ids of the headings, as GitHub makes them. */
function sectionsOf(text: string): Set<string> {
  const slugger = new GithubSlugger();
  const ids = new Set<string>();
  visit(treeOf(text), "heading", (heading) => void ids.add(slugger.slug(textOf(heading))));
  return ids;
}

function textOf(node: Nodes): string {
  if ("value" in node) return node.value;
  return "children" in node ? node.children.map(textOf).join("") : "";
}

function treeOf(text: string): Root {
  return unified().use(remarkParse).parse(text);
}

function read(path: string): string {
  return readFileSync(join(PROJECT, path), "utf8");
}
