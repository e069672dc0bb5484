import { readFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { glob } from "tinyglobby";
import ts from "typescript";
import { PROJECT } from "./cli/command.ts";

/** That one file of the project imports another, by their paths below the project. */
export interface Import {
  from: string;
  to: string;
  /** True if only types are imported, which are gone when the code runs. */
  isType: boolean;
}

/** Every import and re-export between the project's own files, those of types and of Astro components included. */
export async function readImports(): Promise<Import[]> {
  const files = await glob(["{src,scripts,tests}/**/*.{ts,mjs,js,astro}", "*.{ts,mjs}"], { cwd: PROJECT });
  const known = new Set(files);
  const imports = await Promise.all(
    files.sort().map(async (from) => {
      const code = await readFile(join(PROJECT, from), "utf8");
      return importsOf(from.endsWith(".astro") ? scriptsOf(code) : code).map(({ path, isType }) => ({
        from,
        to: relative(PROJECT, join(PROJECT, dirname(from), path.replace(/\?.*$/, ""))),
        isType,
      }));
    }),
  );
  return imports.flat().filter(({ to }) => known.has(to));
}

/** The code of an Astro component: what runs at build, and what runs in browsers. */
function scriptsOf(component: string): string {
  const [, frontmatter = ""] = /^---$(.*?)^---$/ms.exec(component) ?? [];
  const scripts = Array.from(component.matchAll(/<script[^>]*>(.*?)<\/script>/gs), ([, code]) => code);
  return [frontmatter, ...scripts].join("\n");
}

/** The relative paths that a module imports, static, dynamic and in types. */
function importsOf(code: string): { path: string; isType: boolean }[] {
  const found: { path: string; isType: boolean }[] = [];
  const add = (node: ts.Node | undefined, isType: boolean) => {
    if (node && ts.isStringLiteral(node) && node.text.startsWith("."))
      found.push({ path: node.text, isType });
  };
  visit(ts.createSourceFile("module.ts", code, ts.ScriptTarget.Latest));
  return found;

  function visit(node: ts.Node): void {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  }
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause || clause.name) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const names = clause.namedBindings;
  return names !== undefined && ts.isNamedImports(names) && names.elements.every((name) => name.isTypeOnly);
}

/** Files that import one another in a circle, a list for each circle. */
export function circlesIn(imports: readonly Import[]): string[][] {
  const importsOfFile = Map.groupBy(imports, ({ from }) => from);
  const reachable = new Map<string, Set<string>>();
  for (const file of importsOfFile.keys()) reachable.set(file, reachableFrom([file], imports, importsOfFile));
  const circles = new Map<string, string[]>();
  for (const [file, others] of reachable) {
    if (!others.has(file)) continue;
    const circle = [...others].filter((other) => reachable.get(other)?.has(file)).sort();
    circles.set(circle.join(), circle);
  }
  return [...circles.values()];
}

/** The files that some files import, and what those import in turn; they themselves only where something imports them. */
export function reachableFrom(
  files: readonly string[],
  imports: readonly Import[],
  importsOfFile = Map.groupBy(imports, ({ from }) => from),
): Set<string> {
  const found = new Set<string>();
  const waiting = [...files];
  for (const file of waiting) {
    for (const { to } of importsOfFile.get(file) ?? []) {
      if (found.has(to)) continue;
      found.add(to);
      waiting.push(to);
    }
  }
  return found;
}
