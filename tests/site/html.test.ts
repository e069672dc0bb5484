import { HtmlValidate } from "html-validate";
import { expect, test } from "vitest";
import { fileOf, pagesOf, SITE } from "./site.ts";

const validator = new HtmlValidate({
  extends: ["html-validate:recommended", "html-validate:document"],
  rules: {
    // Long pages are no fault, and a description is cut by search engines themselves.
    "long-title": "off",
    // Astro writes <!doctype> in lower case, void elements and inline scripts its own way.
    "doctype-style": "off",
    "void-style": "off",
    "no-trailing-whitespace": "off",
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    "require-sri": "off",
  },
});

test("every page is valid HTML", { timeout: 60_000 }, async () => {
  const faults: string[] = [];
  for (const page of await pagesOf(SITE)) {
    const { results } = await validator.validateString(await fileOf(SITE, page));
    for (const { messages } of results) {
      for (const { line, ruleId, message } of messages) faults.push(`${page}:${line} ${ruleId} ${message}`);
    }
  }
  expect(faults).toEqual([]);
});
