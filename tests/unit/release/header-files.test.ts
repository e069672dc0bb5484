import { expect, test } from "vitest";
import { caddyFile, hostedFile, nginxFile } from "../../../src/release/headers/header-files.ts";
import { headerRules } from "../../../src/release/headers/header-rules.ts";

const rules = headerRules({ scripts: ["sha256-a="], styles: ["sha256-b="] }, "/");

test("the files for nginx and Caddy have every rule in order, and the page for missing addresses", () => {
  for (const file of [nginxFile(rules), caddyFile(rules)]) {
    const places = rules.rules.flatMap(({ pattern }) => (pattern ? [file.indexOf(pattern)] : []));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(file.match(/Content-Security-Policy "/g)?.length).toBeGreaterThan(rules.rules.length);
    expect(file).toContain('Cache-Control "no-store"');
  }
});

test("the file for Netlify and Cloudflare Pages has each header once for any path", () => {
  const blocks = hostedFile(rules, ["a32461100609"])
    .trim()
    .split(/\n(?=\/)/);
  const [everywhere = "", ...hashed] = blocks;
  expect(everywhere).toMatch(/^\/\*\n/);
  expect(everywhere).toContain("'wasm-unsafe-eval' 'sha256-a='");
  expect(everywhere).not.toContain("Cache-Control");
  expect(hashed).toEqual(
    ["/_astro/*", "/search-data/a32461100609/*"].map(
      (path) => `${path}\n  Cache-Control: public, max-age=31536000, immutable`,
    ),
  );
});
