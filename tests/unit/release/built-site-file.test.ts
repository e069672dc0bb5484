import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { loadBuiltSite, saveBuiltSite } from "../../../src/release/built-site-file.ts";
import { ARCHIVE, FIXTURES } from "../fixtures-archive.ts";

test("the next process gets the archive as it was read", async () => {
  const folder = await mkdtemp(join(tmpdir(), "qiaobao-built-site-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const site = {
    folder: "dist",
    content: FIXTURES,
    archive: ARCHIVE,
    base: "/",
    site: "https://port.example/",
    inline: { scripts: ["sha256-a"], styles: [] },
  };
  await saveBuiltSite(folder, site);
  expect(await loadBuiltSite(folder)).toStrictEqual(site);
});
