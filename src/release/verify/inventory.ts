import { type Article, headlineParts } from "../../archive/article.ts";
import { textHash } from "../../archive/content-version.ts";
import { listAddresses } from "../../archive/list-addresses.ts";
import {
  aboutPath,
  articlePath,
  cardPath,
  citePath,
  DATA_PATH,
  FEED_FORMATS,
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
import { itemTextPath } from "../../search/item-text.ts";
import { hasChanges } from "../../site/changes/change-pages.ts";
import { feedItems } from "../../site/seo/feed.ts";
import { LANGUAGES } from "../../text/language.ts";
import { soundsOf } from "../../text/pinyin.ts";
import type { ReleaseInWork } from "../steps/release-in-work.ts";
import { readBuiltThings } from "./built-things.ts";

/** The expected and the existing things of one kind in a release. */
export interface Count {
  kind: string;
  expected: readonly string[];
  found: readonly string[];
}

/** Counts everything that a release has of its items: nothing may be missing, duplicated or surplus. */
export async function takeInventory({ folder, archive, base, site }: ReleaseInWork): Promise<Count[]> {
  const { articles } = archive;
  const absolute = (path: string) => new URL(base + path.slice(1), site).href;
  const built = await readBuiltThings(folder, absolute("/"));
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
  const ids = articles.map(({ id }) => id);
  const english = articles.filter((article) => languagesOf(article).includes("en")).map(({ id }) => id);
  const lists = listAddresses(articles, archive.vocabulary);
  const matching = (address: RegExp) => built.addresses.filter((one) => address.test(one));

  return [
    {
      kind: "文章页 item pages",
      expected: [...pages, ...former],
      found: matching(/^(\/[^/]+)?\/articles\/[^/]+\/$/),
    },
    {
      kind: "名称说明 notes of names",
      expected: articles.flatMap((article) =>
        languagesOf(article).flatMap((language) =>
          article.names.map((name) => `${article.id} ${language} ${name}`),
        ),
      ),
      found: built.items.flatMap(({ id, nameNotes }) =>
        Object.entries(nameNotes).flatMap(([language, notes]) =>
          Object.keys(notes).map((name) => `${id} ${language} ${name}`),
        ),
      ),
    },
    {
      kind: "引用格式页 pages of citations",
      expected: ids.map(citePath),
      found: matching(/^\/articles\/[^/]+\/cite\/$/),
    },
    {
      kind: "文章数据 items as data",
      expected: ids.map(itemDataPath),
      found: built.items.map(({ path }) => path),
    },
    {
      kind: "文字版本 versions of texts",
      expected: articles.map((article) => `${article.id}@${textHash(article)}`),
      found: built.items.map(({ versions: { id, version } }) => `${id}@${version}`),
    },
    {
      kind: "文章改动页 pages of changes",
      expected: built.items.flatMap(({ id, versions: { changes } }) =>
        hasChanges(changes) ? LANGUAGES.map((language) => itemChangesPath(language, id)) : [],
      ),
      found: matching(/^\/[^/]+\/changes\/[^/]+\/$/),
    },
    {
      kind: "卡片 cards",
      expected: ids.map((id) => cardPath(itemPath(id))),
      found: matching(/^(\/[^/]+)?\/articles\/[^/]+\.png$/),
    },
    {
      kind: "扫描件 scans",
      expected: articles.flatMap(({ id, scans }) =>
        scans.map(({ file }) => `${decodeURIComponent(scanPath(id, file))}/info.json`),
      ),
      found: matching(/^\/articles\/[^/]+\/scans\/[^/]+\/info\.json$/),
    },
    {
      kind: "扫描件清单 manifests of scans",
      expected: articles.flatMap(({ id, scans }) => (scans.length > 0 ? [manifestPath(id)] : [])),
      found: matching(/^\/articles\/[^/]+\/manifest\.json$/),
    },
    { kind: "站点地图 sitemap", expected: pages.map(absolute), found: built.sitemapItems },
    ...[null, ...LANGUAGES].flatMap((language) =>
      FEED_FORMATS.map((format) => ({
        kind: `订阅源 feed ${feedPath(language, format)}`,
        expected: feedItems(articles, { language, topic: null }).map(({ id }) =>
          absolute(language ? articlePath(language, id) : itemPath(id)),
        ),
        found: built.feedItems(language, format),
      })),
    ),
    {
      kind: "检索用的文本 search texts",
      expected: editions.map(({ id, language }) => `${itemTextPath(id, language)} ${language}`),
      found: built.searchTexts,
    },
    { kind: "检索的文章 items of the search", expected: ids, found: built.searchItems },
    { kind: "中文索引 Chinese index", expected: ids, found: built.chineseIndex },
    { kind: "英文索引 English index", expected: english, found: built.englishIndex },
    {
      kind: "筛选 facets",
      expected: ids,
      found: built.facets,
    },
    {
      kind: "标题拼音 headline sounds",
      expected: articles.flatMap((article) => (hasSounds(article) ? [article.id] : [])),
      found: built.headlineSounds,
    },
    {
      kind: "栏目 sections",
      expected: [
        ...SECTION_NAMES.flatMap((section) => LANGUAGES.map((language) => sectionPath(language, section))),
        DATA_PATH,
      ],
      found: matching(
        new RegExp(`^/[^/]+/(${SECTION_NAMES.map((section) => SECTIONS[section].path).join("|")})$`),
      ),
    },
    {
      kind: "主题页 topic pages",
      expected: lists.topics.flatMap((pathIn) => LANGUAGES.map(pathIn)),
      found: matching(/^\/[^/]+\/topics\/.+\/$/),
    },
    {
      kind: "名称页 name pages",
      expected: lists.names.flatMap((pathIn) => LANGUAGES.map(pathIn)),
      found: matching(/^\/[^/]+\/names\/.+\/$/),
    },
    {
      kind: "日期页 date pages",
      expected: lists.periods.flatMap((pathIn) => LANGUAGES.map(pathIn)),
      found: matching(/^\/[^/]+\/dates\/.+\/$/),
    },
    {
      kind: "译文进度页 pages of states",
      expected: lists.stages.flatMap((pathIn) => LANGUAGES.map(pathIn)),
      found: matching(/^\/[^/]+\/status\/.+\/$/),
    },
    {
      kind: "说明页 pages about the archive",
      expected: archive.pages.flatMap(({ name }) => LANGUAGES.map((language) => aboutPath(language, name))),
      found: matching(
        new RegExp(`^/[^/]+/(${archive.pages.map(({ name }) => RegExp.escape(name)).join("|")})/$`),
      ),
    },
  ];
}

/** True for an item whose Chinese headline has a character with a sound. */
function hasSounds(article: Article): boolean {
  const chinese = chineseEdition(article);
  return (
    chinese !== null &&
    // One character after another: the first one has mostly a sound, which takes less than reading all in their context.
    Array.from(headlineParts(chinese.headline).join("")).some((character) =>
      soundsOf(character).some(({ sound }) => sound !== null),
    )
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
