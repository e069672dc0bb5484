import { expect, test } from "vitest";
import { headerRules, headersOf } from "../../../src/release/headers/header-rules.ts";

const rules = headerRules({ scripts: ["sha256-a="], styles: ["sha256-b="] }, "/archive/");
const of = (path: string) => headersOf(rules, `/archive/${path}`);

test.for([
  ["_astro/worker-BK3AZFDa.js", "public, max-age=31536000, immutable"],
  ["search-data/a32461100609/zh/0.words", "public, max-age=31536000, immutable"],
  ["search-data/a32461100609/en/pagefind.js", "public, max-age=31536000, immutable"],
  ["search-data/entry.json", "no-cache"],
  ["search-data/text/zh/harbour.json", "no-cache"],
  ["zh/", "no-cache"],
  ["zh.png", "no-cache"],
])("%s is kept by browsers as: %s", ([path = "", cache]) => {
  expect(of(path)["Cache-Control"]).toBe(cache);
});

test("the page for what does not exist is never kept", () => {
  expect(rules.notFound["Cache-Control"]).toBe("no-store");
});

test("WebAssembly is for the search pages and the search's own files", () => {
  const withWasm = [
    "zh/search/",
    "en/search/index.html",
    "_astro/worker-BK3AZFDa.js",
    "search-data/a32461100609/en/pagefind.js",
  ];
  const without = ["", "zh/", "zh/articles/search/", "articles/a/", "zh/rss.xml", "zh.png"];
  for (const path of withWasm)
    expect(of(path)["Content-Security-Policy"], path).toContain("'wasm-unsafe-eval'");
  for (const path of without) expect(of(path)["Content-Security-Policy"], path).not.toContain("wasm");
});

test("no policy allows inline code or evaluation, and none lets the page be framed", () => {
  for (const { headers } of [...rules.rules, { headers: rules.notFound }]) {
    const policy = headers["Content-Security-Policy"];
    expect(policy).toMatch(/^default-src 'none'; .*object-src 'none'; base-uri 'none'; form-action 'self'/);
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe-inline|unsafe-hashes|'unsafe-eval'|https?:|\*/);
    expect(headers["X-Content-Type-Options"]).toBe("nosniff");
  }
});

test("pictures and feeds are open to other sites, pages and scripts are not", () => {
  expect(of("zh.png")["Access-Control-Allow-Origin"]).toBe("*");
  expect(of("zh/rss.xml")["Cross-Origin-Resource-Policy"]).toBe("cross-origin");
  for (const path of ["zh/", "404.html", "_astro/a.js", "search-data/entry.json"]) {
    expect(of(path)["Cross-Origin-Resource-Policy"], path).toBe("same-origin");
    expect(of(path)["Access-Control-Allow-Origin"], path).toBeUndefined();
  }
});
