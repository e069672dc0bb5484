import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { compressFiles } from "../../../src/release/steps/compress.ts";
import { openPageCache } from "../../../src/site/page-cache/page-cache.ts";
import { ARCHIVE, FIXTURES } from "../fixtures-archive.ts";

const TEXT = "海港的规划。".repeat(200);
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "qiaobao-compress-"));
  onTestFinished(() => rm(folder, { recursive: true }));
});

/** Compresses a site of one page, and returns its copies. */
async function copies({ text = TEXT, keeps = true }): Promise<{ br: Buffer; gz: Buffer }> {
  const site = join(folder, "site");
  await mkdir(site, { recursive: true });
  await writeFile(join(site, "index.html"), text);
  await compressIn(site, keeps);
  const [br, gz] = await Promise.all(["br", "gz"].map((name) => readFile(join(site, `index.html.${name}`))));
  await rm(site, { recursive: true });
  return { br: br ?? Buffer.of(), gz: gz ?? Buffer.of() };
}

async function compressIn(site: string, keeps: boolean): Promise<void> {
  await compressFiles({
    ...{ folder: site, content: FIXTURES, archive: ARCHIVE, base: "/", site: "https://x.example/" },
    inline: { scripts: [], styles: [] },
    ...{ former: "", purge: false, compress: true, pageCache: keeps ? join(folder, "kept") : null },
  });
}

async function keptFiles(): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}

describe("compressed copies", () => {
  test("hold the text, and are the same bytes with and without kept ones", async () => {
    const cold = await copies({ keeps: false });
    expect(brotliDecompressSync(cold.br).toString()).toBe(TEXT);
    expect(gunzipSync(cold.gz).toString()).toBe(TEXT);
    expect(await keptFiles()).toEqual([]);
    expect(await copies({})).toEqual(cold);
    expect(await copies({})).toEqual(cold);
  });

  test("are taken from the build before while the text is the same", async () => {
    await copies({});
    const [program = ""] = await readdir(join(folder, "kept-compressed"));
    const kept = openPageCache(join(folder, "kept-compressed"), program);
    const page = kept.read("index.html.br");
    if (!page) throw new Error("nothing was kept");
    kept.write({ ...page, body: Buffer.from("of the build before") });
    expect((await copies({})).br.toString()).toBe("of the build before");
    const other = await copies({ text: `${TEXT}又一句。` });
    expect(brotliDecompressSync(other.br).toString()).toBe(`${TEXT}又一句。`);
  });

  test("are made again where a kept one is damaged or foreign", async () => {
    const cold = await copies({});
    for (const damage of ["", "x", `${"0".repeat(64)}\n{}\nx`]) {
      for (const file of await keptFiles()) await writeFile(file, damage);
      expect(await copies({})).toEqual(cold);
    }
    const [one = "", other = ""] = await keptFiles();
    await writeFile(one, await readFile(other));
    expect(await copies({})).toEqual(cold);
  });

  test("are removed with the file that they are copies of", async () => {
    const site = join(folder, "site");
    await mkdir(site);
    for (const name of ["index.html", "other.html"]) await writeFile(join(site, name), TEXT);
    await compressIn(site, true);
    expect(await keptFiles()).toHaveLength(2 * 2 + (await readdir(site)).length);
    await rm(site, { recursive: true });
    await copies({});
    expect(await keptFiles()).toHaveLength(2);
  });

  test("of many files are each made of their own file", async () => {
    const site = join(folder, "site");
    await mkdir(site);
    const names = Array.from({ length: 250 }, (_, number) => `${number}.txt`);
    for (const name of names) await writeFile(join(site, name), `${name} ${TEXT}`);
    await compressIn(site, false);
    for (const name of names)
      expect(gunzipSync(await readFile(join(site, `${name}.gz`))).toString()).toBe(`${name} ${TEXT}`);
  });
});

test("a copy that cannot be written fails the build, with its file", async () => {
  await mkdir(join(folder, "page.html.br"));
  await writeFile(join(folder, "page.html"), TEXT);
  await expect(compressIn(folder, false)).rejects.toThrow("page.html: ");
});
