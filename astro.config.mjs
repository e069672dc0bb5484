// @ts-check
import { readFile } from "node:fs/promises";
import { hashOf } from "./src/release/headers/integrity.ts";
import { openPageGuard } from "./src/release/headers/page-guard.ts";
import { archive } from "./src/site/integration/archive.ts";

const siteSteps = async () => (await import("./src/release/steps/steps.ts")).SITE_STEPS;
const keptChoices = await readFile(new URL("src/components/kept-choices.js", import.meta.url), "utf8");

/**
 * Without `defineConfig`, whose module loads four hundred others that minify drawings.
 * @type {import("astro").AstroUserConfig}
 */
const config = {
  // The address of the site is that of content/archive.yaml, unless --site names another.
  integrations: [archive({ content: "content", openGuard: openPageGuard, steps: siteSteps })],
  server: { host: "127.0.0.1" },
  trailingSlash: "always",
  // One request a page: its few kilobytes of style travel with it.
  build: { inlineStylesheets: "always", format: "directory" },
  // The shorter of the ways to keep a component's style to itself.
  scopedStyleStrategy: "class",
  // White space as in JSX, which is how the formatter reads the templates.
  compressHTML: "jsx",
  prerenderConflictBehavior: "error",
  devToolbar: { enabled: false },
  // Astro lists the program's own scripts and styles; src/release/headers/page-guard.ts makes each page's policy from them.
  security: { csp: { scriptDirective: { hashes: [hashOf(keptChoices)] } } },
  markdown: { syntaxHighlight: false },
};

export default config;
