import { HtmlValidate } from "html-validate";
import { expect, test } from "vitest";
import { fileOf, ILLUSTRATED, pagesOf, SITE } from "./site.ts";

const validator = new HtmlValidate({
  extends: ["html-validate:recommended", "html-validate:document"],
  rules: {
    // Long pages are no fault, and a description is cut by search engines themselves.
    "long-title": "off",
    // Astro writes <!doctype> in small letters, void elements and inline scripts its own way.
    "doctype-style": "off",
    "void-style": "off",
    "no-trailing-whitespace": "off",
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    "require-sri": "off",
  },
});

for (const [name, folder] of Object.entries({ archive: SITE, fixtures: ILLUSTRATED })) {
  test(`every page of the ${name} is valid HTML`, { timeout: 60_000 }, async () => {
    const faults: string[] = [];
    for (const page of await pagesOf(folder)) {
      const { results } = await validator.validateString(await fileOf(folder, page));
      for (const { messages } of results) {
        for (const { line, ruleId, message } of messages) faults.push(`${page}:${line} ${ruleId} ${message}`);
      }
    }
    expect(faults).toEqual([]);
  });
}
