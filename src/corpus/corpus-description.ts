import { type CorpusContext, type DescribedFile, described, TABLE_FIELDS } from "./corpus-files.ts";
import type { CorpusItem } from "./corpus-item.ts";
import { OWN_LICENCE } from "./item-data.ts";

/** The inputs of the description of the corpus, besides its files. */
interface Description {
  files: readonly DescribedFile[];
  items: readonly CorpusItem[];
  context: CorpusContext;
}

const OWN_RIGHTS = [OWN_LICENCE];
const LICENCE_NAMES: Readonly<Record<string, string>> = {
  [OWN_LICENCE]: "CC-BY-4.0",
  "https://rightsstatements.org/vocab/CNE/1.0/": "CNE-1.0",
};

/** The files that describe the corpus: data package, README, citation, index and sums, in this order. */
export function descriptionFiles(
  files: readonly DescribedFile[],
  items: readonly CorpusItem[],
  context: CorpusContext,
): DescribedFile[] {
  const about = (path: string, mediaType: string, zh: string, en: string, make: () => string) =>
    described({ path, mediaType, description: { zh, en }, rights: OWN_RIGHTS, make });
  const first = [
    about(
      "datapackage.json",
      "application/json",
      "数据包说明（Frictionless）",
      "Description of the data package (Frictionless)",
      () => dataPackage({ files, items, context }),
    ),
    about("README.md", "text/markdown", "各字段的说明", "What the fields mean", () =>
      readme({ files, items, context }),
    ),
    about("CITATION.cff", "application/yaml", "怎样引用这批数据", "How to cite these data", () =>
      citationFile(context),
    ),
  ];
  const index = about("index.json", "application/json", "文件和文章的清单", "List of files and items", () =>
    dataIndex({ files: [...files, ...first], items, context }),
  );
  const sums = about("SHA256SUMS", "text/plain", "校验和", "Checksums", () =>
    [...files, ...first, index].map(({ path, sha256 }) => `${sha256}  ${path}\n`).join(""),
  );
  return [...first, index, sums];
}

function dataPackage({ files, context }: Description): string {
  const { name, description, site, commit } = context;
  return json({
    profile: "data-package",
    name: "qiaobao-archive",
    title: name.en,
    description: description.en,
    homepage: site,
    ...(commit ? { version: commit.id, created: `${commit.day}T00:00:00Z` } : {}),
    // No licence is given for the whole: each file has its own.
    resources: files.map(({ path, mediaType, description, rights, bytes, sha256 }) => ({
      profile: path.endsWith(".csv") ? "tabular-data-resource" : "data-resource",
      name: path.toLowerCase().replace(/[^a-z0-9]+/g, "-"),
      path,
      title: description.en,
      mediatype: mediaType,
      encoding: "utf-8",
      bytes,
      hash: `sha256:${sha256}`,
      licenses: rights.map((address) => ({
        path: address,
        ...(LICENCE_NAMES[address] ? { name: LICENCE_NAMES[address] } : {}),
      })),
      ...(path.endsWith(".csv") ? { schema: { fields: TABLE_FIELDS, primaryKey: ["item", "block"] } } : {}),
    })),
  });
}

function dataIndex({ files, items, context: { name, site, commit } }: Description): string {
  return json({
    $schema: `${site}data/schema/index.schema.json`,
    name,
    url: site,
    commit: commit?.id ?? null,
    date: commit?.day ?? null,
    files: files.map(({ path, mediaType, rights, bytes, sha256 }) => ({
      ...{ path, url: `${site}data/${path}`, mediaType, bytes, sha256, rights },
    })),
    items: items.map(({ data: { id, version, url, date, original, translation } }) => ({
      ...{ id, version, url, data: `${url}index.json`, date: date.edtf },
      languages: [original.language, ...(translation ? [translation.language] : [])],
    })),
  });
}

function readme({ files, context: { name, rights, commit } }: Description): string {
  const rows = files.map(
    ({ path, description, rights: own }) =>
      `| \`${path}\` | ${description.zh} · ${description.en} | ${own.join(" ")} |`,
  );
  const fields = TABLE_FIELDS.map(({ name: field, description }) => `| \`${field}\` | ${description} |`);
  const version = commit ? `\n版本 Version: ${commit.id} (${commit.day})\n` : "";
  return `# ${name.zh} · ${name.en}
${version}
原文和译文分在不同的文件里，因为权利不同；同时有两者的文件（TEI、TMX）逐段注明。
Originals and translations are in files of their own, because their rights differ. Files with both (TEI, TMX) state the rights of each part.

${rights.zh}

${rights.en}

| 文件 File | 内容 Content | 权利 Rights |
|---|---|---|
${rows.join("\n")}

## 字段 Fields

CSV 每行是一段；JSONL 每行是一篇，字段见 \`schema/item.schema.json\`。A row of the CSV is a block; a line of the JSONL is an item, whose fields are in \`schema/item.schema.json\`.

| 字段 Field | 含义 Meaning |
|---|---|
${fields.join("\n")}

日期照 EDTF（ISO 8601-2）：\`~\` 是约，\`?\` 是存疑；\`earliest\`、\`latest\` 是可能的首末两天，空是没有界限。
Dates are in EDTF (ISO 8601-2): \`~\` is approximate, \`?\` uncertain. \`earliest\` and \`latest\` are the first and last possible day; null is open.
`;
}

/** @see https://citation-file-format.github.io/ (1.2.0); the licence is not one for all, so none is given. */
function citationFile({ name, description, site, commit }: CorpusContext): string {
  return [
    "cff-version: 1.2.0",
    "message: Cite the articles that you use; cite this when you use the corpus as a whole.",
    "type: dataset",
    `title: ${JSON.stringify(`${name.en} (${name.zh})`)}`,
    `abstract: ${JSON.stringify(description.en)}`,
    "authors:",
    `  - name: ${JSON.stringify(name.en)}`,
    `url: ${JSON.stringify(site)}`,
    ...(commit ? [`version: ${JSON.stringify(commit.id)}`, `date-released: ${commit.day}`] : []),
    "",
  ].join("\n");
}

function json(data: unknown): string {
  return `${JSON.stringify(data, null, 1)}\n`;
}
