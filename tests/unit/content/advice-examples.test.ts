import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { z } from "zod";
import { recordSchema, translationSchema } from "../../../src/archive/fields.ts";
import { loadContent } from "../../../src/content/load.ts";
import { readYaml } from "../../../src/content/yaml/read-yaml.ts";
import { DIAGNOSTIC_TEXTS } from "../../../src/i18n/diagnostics.ts";
import { writeArchive } from "../../fixtures/bad/bad-case.ts";
import { EDITING } from "../../fixtures/bad/cases/editing.ts";

const TODAY = "2026-11-27";
/** `field: value` as an advice shows it. */
const EXAMPLE = /(?<![\w.])([a-z][A-Za-z]+): (\{ [^}]*[^} ]+ \}|\[[^\]…{]*\]|[\w-]+)/g;
const FIELDS = new Set(Object.keys({ ...recordSchema.shape, ...translationSchema.shape }));

const examples = Object.entries(DIAGNOSTIC_TEXTS).flatMap(([id, { advice }]) =>
  Object.values(advice).flatMap((text) =>
    Array.from(text.matchAll(EXAMPLE), ([example, field = ""]) => [id, field, example] as const).filter(
      ([, field, example]) => FIELDS.has(field) && !/\{\w+\}|…/.test(example),
    ),
  ),
);

describe("what an advice shows", () => {
  it("are examples of several fields", () => {
    expect(examples.length).toBeGreaterThanOrEqual(6);
  });

  it.each(examples)("%s: the value of %s in “%s” is accepted", (_, field, example) => {
    // The state before a text is written is not a value of its schema: the whole file is read later.
    if (example === "status: unfilled") return;
    const problems: unknown[] = [];
    for (const schema of [recordSchema, translationSchema]) {
      const own = (schema.shape as Record<string, z.ZodType | undefined>)[field];
      if (!own) continue;
      const at = { file: "example", firstLine: 1 };
      readYaml(example, z.object({ [field]: own }), at, (_, message) => problems.push(message));
    }
    expect(problems).toEqual([]);
  });
});

const REWRITTEN = /^Write ([A-Za-z]+): (.+)$/;

describe("who writes what a message says to write", () => {
  it.each(EDITING.filter(({ says }) => says?.startsWith("title: ")).map((one) => [one.name, one] as const))(
    "%s: that message is gone",
    async (_, { files }) => {
      const directory = await mkdtemp(join(tmpdir(), "qiaobao-advice-"));
      onTestFinished(() => rm(directory, { recursive: true }));
      writeArchive(directory, files);
      const { diagnostics } = await loadContent(directory, { today: TODAY });
      for (const { file, rule, advice } of diagnostics) {
        const [, field, value] = REWRITTEN.exec(advice.en) ?? [];
        if (!field || value === undefined) continue;
        const path = join(directory, file);
        const text = await readFile(path, "utf8");
        await writeFile(
          path,
          text.replace(new RegExp(`^${field}:.*$`, "m"), () => `${field}: ${value}`),
        );
        const after = await loadContent(directory, { today: TODAY });
        expect(after.diagnostics.filter((one) => one.file === file && one.rule === rule)).toEqual([]);
      }
    },
  );
});
