import { execFile } from "node:child_process";
import { once } from "node:events";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { processorSeconds, watchMemory } from "./process-tree.ts";

/** The cost of building the texts of an archive as plain pages with another generator. */
export interface OtherBuild {
  name: string;
  pages: number;
  processorSeconds: number;
  peakMebibytes: number | null;
}

const LAYOUT = (title: string, body: string) =>
  `<!doctype html><html><head><meta charset="utf-8"><title>${title}</title></head><body><main><h1>${title}</h1>${body}</main></body></html>`;

/** Builds a page of each text of a content folder with Hugo and with Eleventy, where they are installed. */
export async function buildWithOthers(content: string, folder: string): Promise<OtherBuild[]> {
  const [hugo, eleventy] = [join(folder, "hugo"), join(folder, "eleventy")];
  const pages = await writeTexts(content, [join(hugo, "content"), join(eleventy, "texts")]);
  await write(
    join(hugo, "config.toml"),
    'baseURL = "https://port.example/"\ndisableKinds = ["taxonomy", "term", "RSS"]\n',
  );
  await write(join(hugo, "layouts/_default/single.html"), LAYOUT("{{ .Title }}", "{{ .Content }}"));
  await write(
    join(hugo, "layouts/_default/list.html"),
    LAYOUT(
      "{{ .Title }}",
      '{{ range first 50 .Pages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}',
    ),
  );
  await write(join(eleventy, "_includes/page.liquid"), LAYOUT("{{ title }}", "{{ content }}"));
  await write(join(eleventy, "texts/texts.json"), '{ "layout": "page.liquid" }');
  const program = join(import.meta.dirname, "../../node_modules/.bin/eleventy");
  const runs = [
    await measured("Hugo", "hugo", ["--quiet", "--source", hugo]),
    await measured("Eleventy", program, ["--quiet"], eleventy),
  ];
  return runs.flatMap((run) => (run ? [{ ...run, pages }] : []));
}

/** The texts with only a title above them, for generators that know nothing of blocks. Returns their number. */
async function writeTexts(content: string, folders: readonly string[]): Promise<number> {
  let pages = 0;
  const paths = await readdir(join(content, "articles"), { recursive: true });
  for (const path of paths.filter((one) => one.endsWith(".md")).sort()) {
    const text = await readFile(join(content, "articles", path), "utf8");
    const title = /^title: (.*)$/m.exec(text)?.[1] ?? '""';
    const body = text
      .replace(/^---\n[\s\S]*?\n---\n/, "")
      .replace(/ \^p\d+$/gm, "")
      .replaceAll("{", "&#123;");
    const name = path.replace(/\/(\w+)\.md$/, "-$1.md");
    for (const folder of folders) await write(join(folder, name), `---\ntitle: ${title}\n---\n${body}`);
    pages += 1;
  }
  return pages;
}

async function measured(name: string, program: string, words: readonly string[], cwd = process.cwd()) {
  const before = processorSeconds(process.pid);
  const child = execFile(program, words, { cwd });
  const memory = watchMemory(child.pid ?? 0);
  const code = await once(child, "close").then(
    ([exit]) => exit as number | null,
    () => null,
  );
  const peakMebibytes = memory.stop();
  if (code !== 0) {
    console.log(`没有 ${name}，或它失败了，未测量。${name} is absent or failed (${code}); not measured.`);
    return null;
  }
  return { name, processorSeconds: processorSeconds(process.pid) - before, peakMebibytes };
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
