import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
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
