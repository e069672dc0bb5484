import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { citationsOf } from "../../src/citation/citations.ts";
import { referenceOf } from "../../src/citation/reference.ts";
import { loadContent } from "../../src/content/load.ts";
import { descriptionFiles } from "../../src/corpus/corpus-description.ts";
import { contentFiles, described } from "../../src/corpus/corpus-files.ts";
import { itemData } from "../../src/corpus/item-data.ts";
import { writeTree } from "./archive-tree.ts";

const SITE = "https://bench.example/";
/** Longest processor time of an item, in milliseconds. */
const BOUND = 30;

/** Prints the processor time of the citations and the corpus of an item, in archives of so many items. */
export async function benchCitations(corpus: string, sizes: readonly number[]): Promise<void> {
  console.log(`| items | references | citations | corpus | ms an item (bound ${BOUND}) |`);
  console.log("|---:|---:|---:|---:|---:|");
  for (const size of sizes) {
    const folder = await mkdtemp(join(tmpdir(), "qiaobao-citations-"));
    try {
      await writeTree(corpus, size, folder);
      const times = (await timesIn(folder)).map((time) => time / size);
      const all = times.reduce((sum, time) => sum + time, 0);
      console.log(`| ${[size, ...[...times, all].map((time) => time.toFixed(2))].join(" | ")} |`);
      if (all > BOUND) process.exitCode = 1;
    } finally {
      await rm(folder, { recursive: true });
    }
  }
}

async function timesIn(folder: string): Promise<number[]> {
  const { archive } = await loadContent(folder);
  if (!archive) throw new Error("the archive of the bench was not read");
  const { articles, newspapers, record } = archive;
  const [toReferences, references] = timed(() =>
    articles.map((article) => {
      const newspaper = newspapers.find(({ id }) => id === article.newspaper);
      if (!newspaper) throw new Error(`no newspaper ${article.newspaper}`);
      const [url, version] = [`${SITE}articles/${article.id}/`, `${article.id}@0123456789ab`];
      return {
        article,
        reference: referenceOf(article, { newspaper, archive: record, url, version, properNames: [] }),
      };
    }),
  );
  const [toCitations] = timed(() => references.map(({ reference }) => citationsOf(reference, null)));
  const [toCorpus] = timed(() => {
    const items = references.map(({ article, reference }) => {
      return {
        article,
        reference,
        data: itemData(article, reference, { hash: "0123456789ab", changed: null }),
      };
    });
    const context = { ...record, site: SITE, commit: null };
    const contents = contentFiles(items, context).map(described);
    for (const file of [...contents, ...descriptionFiles(contents, items, context)]) file.make();
  });
  return [toReferences, toCitations, toCorpus];
}

/** Runs a function and returns the processor milliseconds that it took, and its result. */
function timed<T>(run: () => T): [milliseconds: number, result: T] {
  const before = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(before);
  return [(user + system) / 1000, result];
}
