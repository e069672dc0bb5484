import fc from "fast-check";
import { expect, test } from "vitest";
import { hashOf } from "../../../src/release/headers/integrity.ts";
import { guardPage } from "../../../src/release/headers/page-guard.ts";

const OWN_SCRIPT = "import('/_astro/late.1a2b.js')";
const OWN_STYLE = "p{color:red}";
const MODULES = new Map([
  ["/_astro/early.3c4d.js", { integrity: hashOf("early"), named: ["/_astro/later.5e6f.js"] }],
  ["/_astro/late.1a2b.js", { integrity: hashOf("late"), named: [] }],
  ["/_astro/later.5e6f.js", { integrity: hashOf("later"), named: [] }],
  ["/_astro/never.7a8b.js", { integrity: hashOf("never"), named: [] }],
]);

function page(body: string): string {
  const astros = [OWN_SCRIPT, OWN_STYLE, "of another page"].map((text) => `'${hashOf(text)}'`);
  const meta = `<meta http-equiv="content-security-policy" content="script-src 'self' ${astros.join(" ")};">`;
  return `<html><head><meta charset="utf-8"><title>x</title>${meta}<style>${OWN_STYLE}</style></head><body>${body}</body></html>`;
}

const policyOf = (html: string) => /content-security-policy" content="([^"]*)"/.exec(html)?.[1] ?? "";

test("a page's policy names the scripts and styles of the program that are in it, and no others", () => {
  const { html, scripts, styles } = guardPage(
    page(`<script type="module">${OWN_SCRIPT}</script>`),
    new Map(),
    false,
  );
  expect(scripts).toEqual([hashOf(OWN_SCRIPT)]);
  expect(styles).toEqual([hashOf(OWN_STYLE)]);
  expect(policyOf(html)).toContain(`script-src 'self' '${hashOf(OWN_SCRIPT)}';`);
  expect(policyOf(html)).not.toContain(hashOf("of another page"));
  expect(html.match(/content-security-policy/g)).toHaveLength(1);
});

test.for([
  ["script", "<script>alert(1)</script>"],
  ["style", "<style>body{display:none}</style>"],
  [
    "policy of its own",
    `<meta http-equiv="content-security-policy" content="'${hashOf("alert(1)")}'"><script>alert(1)</script>`,
  ],
])("a %s in the text of an article is not let in", ([, markup = ""]) => {
  const { scripts, styles } = guardPage(page(markup), new Map(), false);
  expect({ scripts, styles }).toEqual({ scripts: [], styles: [hashOf(OWN_STYLE)] });
});

test("the policy precedes everything that it applies to, and only allows WebAssembly on request", () => {
  const { html } = guardPage(page(""), MODULES, false);
  expect(html).toMatch(/^<html><head><meta charset="utf-8"><meta http-equiv="content-security-policy"/);
  expect(policyOf(html)).not.toContain("wasm");
  expect(policyOf(guardPage(page(""), MODULES, true).html)).toContain("script-src 'self' 'wasm-unsafe-eval'");
});

test("scripts are bound to their content: by an attribute, or on search pages an import map where they come later", () => {
  const body = `<script type="module" src="/_astro/early.3c4d.js"></script><script type="module">${OWN_SCRIPT}</script>`;
  const { html, scripts } = guardPage(page(body), MODULES, true);
  expect(html).toContain(`src="/_astro/early.3c4d.js" integrity="${hashOf("early")}"`);
  const map = /<script type="importmap">(.*?)<\/script>/.exec(html)?.[1] ?? "";
  expect(JSON.parse(map)).toEqual({
    integrity: { "/_astro/late.1a2b.js": hashOf("late"), "/_astro/later.5e6f.js": hashOf("later") },
  });
  expect(scripts).toContain(hashOf(map));
  expect(guardPage(page(body), MODULES, false).html).not.toContain("importmap");
});

test("a page without a policy from Astro is refused", () => {
  expect(() => guardPage('<head><meta charset="utf-8"></head>', MODULES, false)).toThrow("policy");
});

test.for([
  ["a style element in the title, as text", "<title>网页里的<style>标签</title>"],
  ["its end in a script", `<script type="application/ld+json">{"name":"<style></script>`],
  ["a comment that is not closed before", "<!-- <script> <style> -->"],
  ["markup in an attribute", `<meta name="description" content="<script>x</script><style>">`],
  ["an import map in an attribute", `<p title='<script type="importmap">'></p>`],
  [
    "the policy of another page as text",
    '<title><meta http-equiv="content-security-policy" content="x"></title>',
  ],
])("the program's own script and style run beside %s", ([, markup = ""]) => {
  const built = page(`<script type="module">${OWN_SCRIPT}</script>`).replace("<title>x</title>", markup);
  const { html, scripts, styles } = guardPage(built, MODULES, false);
  expect(scripts).toEqual([hashOf(OWN_SCRIPT)]);
  expect(styles).toEqual([hashOf(OWN_STYLE)]);
  expect(html).toContain(markup);
});

test("a page keeps all its other bytes", () => {
  const markup = fc.constantFrom(
    ...["<p>", "</p>", "<style>", "</style>", "<script>", "</script>", "<!--", "-->", "<title>", "</title>"],
    ...[
      "<svg>",
      "</svg>",
      "<template>",
      "甲",
      "&lt;",
      '"',
      "'",
      ">",
      "<",
      "=",
      " title=",
      "\n",
      "<table><tr>",
    ],
  );
  fc.assert(
    fc.property(fc.array(markup, { maxLength: 12 }), (pieces) => {
      const built = page(pieces.join(""));
      const { html, scripts, styles } = guardPage(built, MODULES, false);
      expect(scripts).toEqual([]);
      expect(styles).toEqual([hashOf(OWN_STYLE)]);
      const policy = (text: string) =>
        /<meta http-equiv="content-security-policy"[^>]*>/.exec(text)?.[0] ?? "";
      expect(html.replace(policy(html), "")).toBe(built.replace(policy(built), ""));
    }),
  );
});
