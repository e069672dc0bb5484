import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exportSearch } from "../../../src/cli/export.ts";
import { search } from "../../../src/cli/search.ts";
import { callCommand } from "./call-command.ts";
import { PROJECT, runCommand } from "./command.ts";

const ARCHIVE = join(PROJECT, "tests/fixtures/archive");

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "qiaobao-export-"));
});

afterAll(() => rm(folder, { recursive: true }));

describe("npm run export", () => {
  it("writes a database that npm run search answers from, and replaces it", async () => {
    const database = join(folder, "archive.sqlite");
    for (let times = 0; times < 2; times++) {
      const run = await runCommand("export", ["--format", "sqlite", "--content", ARCHIVE, "--to", database]);
      expect(run, run.stderr).toMatchObject({ code: 0 });
    }
    const run = await callCommand(search, ["--database", database, "--json", "里程錶"]);
    const found = JSON.parse(run.stdout) as { id: string; url: string }[];
    expect(found.length).toBeGreaterThan(0);
    for (const { id, url } of found) expect(new URL(url).pathname).toBe(`/articles/${id}/`);
  });

  it("does not overwrite a file that it did not write", async () => {
    const notes = join(folder, "notes.txt");
    await writeFile(notes, "mine");
    for (const format of ["sqlite", "opensearch"]) {
      const run = await callCommand(exportSearch, ["--format", format, "--content", ARCHIVE, "--to", notes]);
      expect(run.code).toBe(2);
      expect(run.stderr).toContain("--to");
    }
    expect(await readFile(notes, "utf8")).toBe("mine");
  });

  it("reports the errors of content and writes nothing", async () => {
    const content = join(folder, "content");
    await cp(ARCHIVE, content, { recursive: true });
    await writeFile(join(content, "topics.yaml"), "- id: [");
    const to = join(folder, "none.sqlite");
    const run = await callCommand(exportSearch, ["--format", "sqlite", "--content", content, "--to", to]);
    expect(run.code).toBe(1);
    expect(run.stdout + run.stderr).toContain("topics.yaml");
    await expect(readFile(to)).rejects.toThrow("ENOENT");
  });

  it("explains a file that is no database", async () => {
    const notes = join(folder, "plain.txt");
    await writeFile(notes, "mine");
    const run = await callCommand(search, ["--database", notes, "深圳"]);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain("npm run export");
  });
});
