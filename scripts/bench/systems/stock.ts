import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import type { BenchDocument } from "../corpus.ts";
import type { System } from "./system.ts";

const FRAGMENTS = "pagefind/fragment";

/** Pagefind as an ordinary Chinese site uses it: its command over HTML pages, its script on a page in Chinese. */
export const stock: System = {
  name: "stock",
  title: "stock Pagefind",
  loadsEverything: false,
  async prepare(documents, folder) {
    await mkdir(join(folder, "documents"), { recursive: true });
    for (const document of documents) {
      await writeFile(join(folder, "documents", `${document.id}.html`), asHtml(document));
    }
  },
  async build(folder) {
    const command = join(dirname(fileURLToPath(import.meta.resolve("pagefind"))), "runner", "bin.cjs");
    const words = [command, "--site", join(folder, "documents"), "--output-path", join(folder, "pagefind")];
    // Ours makes Pagefind's chunks smaller by this; what is measured here is Pagefind as it comes.
    const { PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE: _, ...env } = process.env;
    const [code] = await once(spawn(process.execPath, words, { stdio: "ignore", env }), "exit");
    if (code !== 0) throw new Error(`pagefind ended with ${code}`);
  },
  async resultNames(folder) {
    const names = new Map<string, string>();
    for (const file of await readdir(join(folder, FRAGMENTS))) {
      const unpacked = await promisify(gunzip)(await readFile(join(folder, FRAGMENTS, file)));
      const text = unpacked.toString("utf8");
      const { url }: { url: string } = JSON.parse(text.slice(text.indexOf("{")));
      names.set(
        file.replace(".pf_fragment", ""),
        decodeURI(url)
          .slice(1)
          .replace(/\.html$/, ""),
      );
    }
    return names;
  },
  isIndex: (path) =>
    /^pagefind\/(pagefind\.js|pagefind-worker|pagefind-entry|wasm|index|filter|pagefind\.)/.test(path),
  textPath: (result) => `${FRAGMENTS}/${result}.pf_fragment`,
};

function asHtml({ headline, body }: BenchDocument): string {
  const title = escaped(headline.join(" "));
  const paragraphs = body.map((text) => `<p>${escaped(text)}</p>`).join("\n");
  return `<!doctype html>
<html lang="zh"><head><meta charset="utf-8"><title>${title}</title></head>
<body><main data-pagefind-body><h1>${title}</h1>
${paragraphs}
</main></body></html>
`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
