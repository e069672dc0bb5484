import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, onTestFinished, test, vi } from "vitest";
import { editedSource } from "../../../src/site/integration/archive-source.ts";
import { ZH, zh } from "../../fixtures/bad/valid-archive.ts";
import { writeContent } from "../content/content-tree.ts";

afterEach(() => void vi.restoreAllMocks());

test("a file that a reading has found is not read again for a late report of its change", async () => {
  const content = writeContent();
  const file = join(content, ZH);
  const source = editedSource(content, null);
  expect(await source.hasRead(file)).toBe(false);

  const now = Date.now();
  vi.spyOn(Date, "now").mockReturnValue(now + 60_000);
  await source.read();
  expect(await source.hasRead(file)).toBe(true);
  source.forget();
  expect(await source.hasRead(file)).toBe(false);

  vi.mocked(Date.now).mockReturnValue(now - 60_000);
  await source.read();
  await writeFile(file, zh({ title: "新港停航" }));
  expect(await source.hasRead(file)).toBe(false);
  await rm(file);
  vi.mocked(Date.now).mockReturnValue(now + 60_000);
  source.forget();
  await source.read();
  expect(await source.hasRead(file)).toBe(false);
});

test("what a first reading has found is kept when it is asked to, and not before", async () => {
  const folder = await mkdtemp(join(tmpdir(), "qiaobao-kept-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const source = editedSource(writeContent(), { folder, program: "1" });
  await source.read();
  expect(await readdir(folder)).toEqual([]);
  source.keep();
  await vi.waitFor(async () =>
    expect(await readdir(folder)).toEqual([expect.stringMatching(/^[0-9a-f]{16}$/)]),
  );
});
