import { defineConfig } from "astro/config";
import { contentDirectory } from "./src/site/content-directory.ts";
import { search } from "./src/site/search-integration.ts";

export default defineConfig({
  trailingSlash: "always",
  // One request a page: its few kilobytes of style travel with it.
  build: { inlineStylesheets: "always", format: "directory" },
  // White space as in JSX, which is how the formatter reads the templates.
  compressHTML: "jsx",
  prerenderConflictBehavior: "error",
  devToolbar: { enabled: false },
  integrations: [search({ content: contentDirectory() })],
});
