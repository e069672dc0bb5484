import { readFile } from "node:fs/promises";
import { defineConfig } from "astro/config";
import { hashOf } from "./src/release/headers/integrity.ts";

const keptChoices = await readFile(new URL("src/components/kept-choices.js", import.meta.url), "utf8");

export default defineConfig({
  trailingSlash: "always",
  // One request a page: its few kilobytes of style travel with it.
  build: { inlineStylesheets: "always", format: "directory" },
  // The shorter of the ways to keep a component's style to itself.
  scopedStyleStrategy: "class",
  // White space as in JSX, which is how the formatter reads the templates.
  compressHTML: "jsx",
  prerenderConflictBehavior: "error",
  devToolbar: { enabled: false },
  // Astro says which scripts and styles are the program's own; scripts/release/ makes each page's policy of it.
  security: { csp: { scriptDirective: { hashes: [hashOf(keptChoices)] } } },
  markdown: { syntaxHighlight: false },
});
