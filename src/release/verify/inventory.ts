import { readFileSync } from "node:fs";
import { join } from "node:path";
import { glob } from "tinyglobby";
import { type Article, headlineParts } from "../../archive/article.ts";
import { textHash } from "../../archive/content-version.ts";
import type { ItemVersions } from "../../archive/item-versions.ts";
import { listAddresses } from "../../archive/list-addresses.ts";
import {
  aboutPath,
  articlePath,
  cardPath,
  citePath,
  DATA_PATH,
  FEED_FORMATS,
  type FeedFormat,
  feedPath,
  itemChangesPath,
  itemDataPath,
  itemPath,
  manifestPath,
  SECTION_NAMES,
  SECTIONS,
  scanPath,
  sectionPath,
} from "../../archive/routes.ts";
import { chineseEdition, languagesOf } from "../../render/editions.ts";
import { FACETS_PATH, type FacetColumns } from "../../search/facets.ts";
import { HEARD_HEADLINES, type HeardPiece } from "../../search/heard-headlines.ts";
import { type ItemTextFile, itemTextPath } from "../../search/item-text.ts";
import { indexedItems } from "../../search/node/indexed-items.ts";
import { SEARCH_FOLDER } from "../../search/search-folder.ts";
import { hasChanges } from "../../site/changes/change-pages.ts";
import { feedItems, feedItemsIn } from "../../site/seo/feed.ts";
import { xmlTexts } from "../../site/seo/xml-texts.ts";
import { LANGUAGES, type Language } from "../../text/language.ts";
import { soundsOf } from "../../text/pinyin.ts";
import type { ReleaseInWork } from "../steps/release-in-work.ts";
import { searchEntry, searchItems } from "./search-items.ts";

/** The expected and the existing things of one kind in a release. */
export interface Count {
  kind: string;
  expected: readonly string[];
  found: readonly string[];
}

/** The file of an item as data. */
interface ItemFile {
  path: string;
  id: string;
  versions: ItemVersions;
  /** By the language of a page, and the name. */
  nameNotes: Record<string, Record<string, unknown>>;
}

/** Counts everything that a release has of its items: nothing may be missing, duplicated or surplus. */
export async function takeInventory({ folder, archive, base, site }: ReleaseInWork): Promise<Count[]> {
  const { articles } = archive;
  const known = await searchItems(folder);
  const indexed = await indexedItems(join(folder, SEARCH_FOLDER));
  const search = `${SEARCH_FOLDER}/${(await searchEntry(folder)).folder}`;
  const editions = articles.flatMap((article) =>
    languagesOf(article).map((language) => ({ id: article.id, language })),
  );
  const pages = [
    ...articles.map(({ id }) => itemPath(id)),
    ...editions.map(({ id, language }) => articlePath(language, id)),
  ];
  const former = articles.flatMap((article) =>
    article.formerly.flatMap((id) => [
      itemPath(id),
      ...languagesOf(article).map((language) => articlePath(language, id)),
    ]),
  );
  const absolute = (path: string) => new URL(base + path.slice(1), site).href;
  const ids = articles.map(({ id }) => id);
  const english = articles.filter((article) => languagesOf(article).includes("en")).map(({ id }) => id);
  const lists = listAddresses(articles, archive.vocabulary);
  const items = await itemFiles();

  return [
    {
      kind: "文章页 item pages",
      expected: [...pages, ...former],
      found: await paths("{,*/}articles/*/index.html", /index\.html$/),
    },
    {
      kind: "名称说明 notes of names",
      expected: articles.flatMap((article) =>
        languagesOf(article).flatMap((language) =>
          article.names.map((name) => `${article.id} ${language} ${name}`),
        ),
      ),
      found: items.flatMap(({ id, nameNotes }) =>
        Object.entries(nameNotes).flatMap(([language, notes]) =>
          Object.keys(notes).map((name) => `${id} ${language} ${name}`),
        ),
      ),
    },
    {
      kind: "引用格式页 pages of citations",
      expected: ids.map(citePath),
      found: await paths("articles/*/cite/index.html", /index\.html$/),
    },
    {
      kind: "文章数据 items as data",
      expected: ids.map(itemDataPath),
      found: items.map(({ path }) => path),
    },
    {
      kind: "文字版本 versions of texts",
      expected: articles.map((article) => `${article.id}@${textHash(article)}`),
      found: items.map(({ versions: { id, version } }) => `${id}@${version}`),
    },
    {
      kind: "文章改动页 pages of changes",
      expected: items.flatMap(({ id, versions: { changes } }) =>
        hasChanges(changes) ? LANGUAGES.map((language) => itemChangesPath(language, id)) : [],
      ),
      found: await paths("*/changes/*/index.html", /index\.html$/),
    },
    {
      kind: "卡片 cards",
      expected: ids.map((id) => cardPath(itemPath(id))),
      found: await paths("{,*/}articles/*.png"),
    },
    {
      kind: "扫描件 scans",
      expected: articles.flatMap(({ id, scans }) =>
        scans.map(({ file }) => `${decodeURIComponent(scanPath(id, file))}/info.json`),
      ),
      found: await paths("articles/*/scans/*/info.json"),
    },
    {
      kind: "扫描件清单 manifests of scans",
      expected: articles.flatMap(({ id, scans }) => (scans.length > 0 ? [manifestPath(id)] : [])),
      found: await paths("articles/*/manifest.json"),
    },
    { kind: "站点地图 sitemap", expected: pages.map(absolute), found: await sitemapItems() },
    ...(await Promise.all(
      [null, ...LANGUAGES].flatMap((language) => FEED_FORMATS.map((format) => feedCount(language, format))),
    )),
    {
      kind: "检索用的文本 search texts",
      expected: editions.map(({ id, language }) => `${itemTextPath(id, language)} ${language}`),
      found: await itemTexts(),
    },
    { kind: "检索的文章 items of the search", expected: ids, found: known },
    { kind: "中文索引 Chinese index", expected: ids, found: indexed.zh.map(numbered) },
    { kind: "英文索引 English index", expected: english, found: indexed.en.map(numbered) },
    {
      kind: "筛选 facets",
      expected: ids,
      found: json<FacetColumns>(`${search}/${FACETS_PATH}`).days.map(named),
    },
    {
      kind: "标题拼音 headline sounds",
      expected: articles.flatMap((article) => (hasSounds(article) ? [article.id] : [])),
      found: (await heardItems()).map(numbered),
    },
    {
      kind: "栏目 sections",
      expected: [
        ...SECTION_NAMES.flatMap((section) => LANGUAGES.map((language) => sectionPath(language, section))),
        DATA_PATH,
      ],
      found: await paths(
        SECTION_NAMES.map((section) => `*/${SECTIONS[section].path}index.html`),
        /index\.html$/,
      ),
    },
    {
      kind: "主题页 topic pages",
      expected: lists.topics.flatMap((pathIn) => LANGUAGES.map(pathIn)),
      found: await paths("*/topics/*/**/index.html", /index\.html$/),
    },
    {
      kind: "名称页 name pages",
      expected: lists.names.flatMap((pathIn) => LANGUAGES.map(pathIn)),
      found: await paths("*/names/*/**/index.html", /index\.html$/),
    },
    {
      kind: "日期页 date pages",
      expected: lists.periods.flatMap((pathIn) => LANGUAGES.map(pathIn)),
      found: await paths("*/dates/*/**/index.html", /index\.html$/),
    },
    {
      kind: "译文进度页 pages of states",
      expected: lists.stages.flatMap((pathIn) => LANGUAGES.map(pathIn)),
      found: await paths("*/status/*/**/index.html", /index\.html$/),
    },
    {
      kind: "说明页 pages about the archive",
      expected: archive.pages.flatMap(({ name }) => LANGUAGES.map((language) => aboutPath(language, name))),
      found: await paths(
        archive.pages.map(({ name }) => `*/${name}/index.html`),
        /index\.html$/,
      ),
    },
  ];

  async function paths(pattern: string | string[], cut = /$/): Promise<string[]> {
    return (await glob(pattern, { cwd: folder })).map((path) => `/${path.replace(cut, "")}`);
  }

  /** The texts for the result list, each by its file and language. */
  async function itemTexts(): Promise<string[]> {
    return (await glob("text/*/*.json", { cwd: join(folder, SEARCH_FOLDER) })).flatMap((path) =>
      Object.values(json<ItemTextFile>(`${SEARCH_FOLDER}/${path}`)).map(
        ({ language }) => `${path} ${language}`,
      ),
    );
  }

  /** What is counted of the data of each item. */
  async function itemFiles(): Promise<ItemFile[]> {
    return (await paths("articles/*/index.json")).map((path) => {
      const { id, versions, nameNotes } = json<Omit<ItemFile, "path">>(path);
      return { path, id, versions, nameNotes };
    });
  }

  function json<T>(path: string): T {
    return JSON.parse(textOf(path));
  }

  /** For thousands of small files, asynchronous calls take longer than the reading. */
  function textOf(path: string): string {
    return readFileSync(join(folder, path), "utf8");
  }

  /** The items that can be found by the sounds of their headlines, each once. */
  function heardItems(): number[] {
    const firsts = json<string[]>(`${search}/${HEARD_HEADLINES.firsts}`);
    const lists = firsts.map((_, list) => json<HeardPiece[]>(`${search}/${HEARD_HEADLINES.pathOf(list)}`));
    const places = lists.flat().flatMap(([, , own]) => own);
    return [...new Set(places.filter((_, at) => at % 2 === 0))];
  }

  function sitemapItems(): string[] {
    const sitemap = textOf("sitemap.xml");
    const parts = xmlTexts(sitemap, "sitemap", "loc").map((url) => textOf(url.slice(absolute("/").length)));
    const urls = [sitemap, ...parts].flatMap((xml) => xmlTexts(xml, "url", "loc"));
    return urls.filter((url) => /\/articles\/[^/]+\/$/.test(url));
  }

  function feedCount(language: Language | null, format: FeedFormat): Count {
    const document = textOf(feedPath(language, format));
    return {
      kind: `订阅源 feed ${feedPath(language, format)}`,
      expected: feedItems(articles, language).map(({ id }) =>
        absolute(language ? articlePath(language, id) : itemPath(id)),
      ),
      found: feedItemsIn(format, document),
    };
  }

  /** Search files refer to items by number. */
  function named(_: unknown, item: number): string {
    return numbered(item);
  }

  function numbered(item: number): string {
    return known[item] ?? `#${item}`;
  }
}

/** True for an item whose Chinese headline has a character with a sound. */
function hasSounds(article: Article): boolean {
  const chinese = chineseEdition(article);
  return (
    chinese !== null &&
    headlineParts(chinese.headline).some((part) => soundsOf(part).some(({ sound }) => sound !== null))
  );
}

/** Returns a sentence for each missing or surplus thing; duplicates are surplus. */
export function faultsOf({ kind, expected, found }: Count): string[] {
  const left = new Map<string, number>();
  for (const thing of found) left.set(thing, (left.get(thing) ?? 0) + 1);
  const missing = expected.filter((thing) => {
    const count = left.get(thing) ?? 0;
    left.set(thing, Math.max(0, count - 1));
    return count === 0;
  });
  const surplus = Array.from(left, ([thing, count]) => Array<string>(count).fill(thing)).flat();
  return [
    ...missing.map((thing) => `${kind}: 缺少 missing ${thing}`),
    ...surplus.map((thing) => `${kind}: 多出 surplus ${thing}`),
  ];
}
