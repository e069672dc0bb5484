import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { glob } from "tinyglobby";
import { describe, expect, test } from "vitest";
import { SHARED_SCHEMAS } from "../unit/shared-suites.ts";
import { fileOf, SITE, SITE_URL } from "./site.ts";

const items = await Promise.all(
  (await glob("articles/*/index.json", { cwd: SITE })).map(async (path) =>
    JSON.parse(await fileOf(SITE, path)),
  ),
);

describe("the data of each item", () => {
  test("are as their JSON Schema says", async () => {
    const schema = JSON.parse(await fileOf(SITE, "data/schema/item.schema.json"));
    expect(schema.$id).toBe(`${SITE_URL}data/schema/item.schema.json`);
    const ajv = new Ajv2020({ allErrors: true });
    formats.default(ajv);
    const validate = ajv.compile(schema);
    expect(items.length).toBeGreaterThan(0);
    for (const item of items) {
      validate(item);
      expect(validate.errors, item.id).toBeNull();
      expect(item.$schema).toBe(schema.$id);
    }
  });

  test.skipIf(SHARED_SCHEMAS === null)("have CSL-JSON as its own schema says", async () => {
    const schema = JSON.parse(await readFile(join(SHARED_SCHEMAS ?? "", "csl-data.json"), "utf8"));
    const validate = new Ajv({ allErrors: true, strict: false }).compile(schema);
    validate(items.map(({ citations }) => citations.csl));
    expect(validate.errors).toBeNull();
  });

  test("keep the printed text and the translation apart, each with its own rights", () => {
    const plan = items.find(({ id }) => id === "harbour-plan");
    expect(plan.original).toMatchObject({
      language: "zh-Hans",
      rights: "https://rightsstatements.org/vocab/CNE/1.0/",
    });
    expect(plan.translation).toMatchObject({
      language: "en",
      rights: "https://creativecommons.org/licenses/by/4.0/",
      translator: "The Archive",
    });
    expect(items.find(({ id }) => id === "chinese-only").translation).toBeNull();
  });
});
