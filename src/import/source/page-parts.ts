import type { Bilingual } from "../../text/language.ts";
import { attributeOf, type HtmlElement, type HtmlParent, textOf } from "./html-tree.ts";
import { REASON } from "./left-out.ts";

/** Which parts of a page are its article. */
export interface PageParts {
  /** The element that holds the article; null if the page does not say. */
  main: HtmlElement | null;
  /** Why the text of an element is not the article's; null if it may be. */
  awayReason(element: HtmlElement): Bilingual | null;
}

/** The lengths of the texts within an element, in characters without white space. */
interface Extent {
  length: number;
  /** Of these, what is in links, and how many links there are. */
  linked: number;
  links: number;
  hasHeadline: boolean;
}

/** Words in classes and ids that name parts of a page beside its article. */
const FURNITURE =
  /(?:^|[-_\s])(?:nav|navi|navbar|navigation|menu|side-?bar|share|comments?|copy-?right|toolbar|footer?|pager|pagination|advert|ads?|banner|login|search)(?:$|[-_\s\d])/i;
const BREADCRUMB = /(?:^|[-_\s])(?:bread-?crumbs?|crumbs?|location|position|path)(?:$|[-_\s\d])/i;
const RELATED =
  /(?:^|[-_\s])(?:related?|recommend(?:ed|ation)?s?|xgxw|hot|rank(?:ing)?|more|friend-?links?)(?:$|[-_\s\d])/i;
const RELATED_HEADING =
  /^[【［\s]*(?:相关|相關|延伸|推荐|推薦|热门|熱門|猜你喜欢|更多|热点|友情|往期)(?:新闻|新聞|链接|鏈接|連結|阅读|閱讀|推荐|推薦|文章|报道|報道|报导|報導|内容|推送|资讯)?\s*[：:】］]?$/;
const PATH = /^(?:您?(?:当前|現在|现在|目前)?(?:的)?位置|当前位置|首页|首頁|主页)\s*[:：>›»\s/]/;
const TO_PAGES = /^(?:上一[篇版页]|下一[篇版页]|返回|打印|关闭|分享|收藏|纠错|点击|阅读原文)/;
/** Elements that can be a part of the page of their own. */
const PARTS = new Set(
  "nav aside footer header div section ul ol dl p table form h2 h3 h4 h5 h6 td span".split(" "),
);
/** From this share on, the text of an element is links. */
const MOSTLY_LINKS = 0.7;

/** Beyond this length, an element is no heading, path or link. */
const SHORT = 200;

/** Finds the parts of a page. */
export function pageParts(page: HtmlParent): PageParts {
  const all: HtmlElement[] = [];
  const extents = new Map<HtmlElement, Extent>();
  const related = new Set<HtmlElement>();
  measure(page, false);
  const main = mainAmong(all, (element) => extentOf(element).length);
  const holdMain = new Set<HtmlParent>();
  for (let node: HtmlParent | null = main; node; node = "parentNode" in node ? node.parentNode : null)
    holdMain.add(node);
  const hidden = hiddenNames(all);
  return {
    main,
    awayReason(element) {
      const { tagName } = element;
      if (isHidden(element, hidden)) return REASON.hidden;
      const extent = extentOf(element);
      if (extent.length === 0) return null;
      const text = extent.length < SHORT ? textOf(element).trim() : "";
      if (/^(?:sup|a)$/.test(tagName) && isNoteMark(tagName, text)) return REASON.noteMark;
      if (!PARTS.has(tagName) || holdMain.has(element)) return null;
      return partReason(element, extent, text);
    },
  };

  function partReason(element: HtmlElement, extent: Extent, text: string): Bilingual | null {
    const { tagName } = element;
    if (tagName === "nav" || attributeOf(element, "role") === "navigation") return REASON.navigation;
    if (related.has(element)) return REASON.related;
    const { links, hasHeadline } = extent;
    const isShort = text !== "" && text.length < 120;
    if (!hasHeadline) {
      const names = `${attributeOf(element, "class")} ${attributeOf(element, "id")}`;
      if (tagName === "footer" || tagName === "aside") return REASON.furniture;
      if (isShort && (BREADCRUMB.test(names) || PATH.test(text))) return REASON.navigation;
      if (RELATED.test(names) && links > 0) return REASON.related;
      if (FURNITURE.test(names) && (links > 0 || isShort)) return REASON.furniture;
    }
    return isMostlyLinks(extent) && (links > 1 || TO_PAGES.test(text)) ? REASON.navigation : null;
  }

  function extentOf(element: HtmlElement): Extent {
    return extents.get(element) ?? { length: 0, linked: 0, links: 0, hasHeadline: false };
  }

  /** Measures the elements below a node, and finds what headings such as 相关新闻 begin. */
  function measure(node: HtmlParent, isLinked: boolean): Extent {
    const whole: Extent = { length: 0, linked: 0, links: 0, hasHeadline: false };
    let isRelated = false;
    for (const child of node.childNodes) {
      if ("value" in child) {
        const length = lengthOf(child.value);
        whole.length += length;
        if (isLinked) whole.linked += length;
      }
      if (!("tagName" in child)) continue;
      all.push(child);
      const isLink = child.tagName === "a";
      const extent = measure(child, isLinked || isLink);
      extents.set(child, extent);
      whole.length += extent.length;
      whole.linked += extent.linked;
      whole.links += extent.links + (isLink ? 1 : 0);
      whole.hasHeadline ||= extent.hasHeadline || child.tagName === "h1";
      const begins = extent.length < SHORT && isRelatedHeading(child);
      isRelated =
        begins ||
        (isRelated && (/^(?:ul|ol|dl)$/.test(child.tagName) || isMostlyLinks(extent) || extent.length === 0));
      if (isRelated) related.add(child);
    }
    return whole;
  }
}

/** The article among the elements of a page: its only `<article>`, or what the page names as its main part. */
function mainAmong(
  all: readonly HtmlElement[],
  lengthOf: (element: HtmlElement) => number,
): HtmlElement | null {
  const articles = all.filter(({ tagName }) => tagName === "article");
  const [only] = articles;
  if (only && articles.length === 1 && lengthOf(only) >= 40) return only;
  return all.find((one) => one.tagName === "main" || attributeOf(one, "role") === "main") ?? null;
}

/** The classes and ids, as `.x` and `#x`, that the style sheets within a page do not display. */
function hiddenNames(all: readonly HtmlElement[]): Set<string> {
  const sheets = all.filter(({ tagName }) => tagName === "style");
  const rules = sheets.flatMap((sheet) => Array.from(textOf(sheet).matchAll(/([^{}]+)\{([^{}]*)\}/g)));
  return new Set(
    rules
      .filter(([, , body = ""]) => isHiddenBy(body))
      .flatMap(([, selectors = ""]) => selectors.split(",").map((selector) => selector.trim()))
      .filter((selector) => /^[.#][\w-]+$/.test(selector)),
  );
}

function isHidden(element: HtmlElement, hidden: ReadonlySet<string>): boolean {
  if (element.attrs.some(({ name }) => name === "hidden") || isHiddenBy(attributeOf(element, "style")))
    return true;
  const classes = attributeOf(element, "class").split(/\s+/);
  return classes.some((name) => hidden.has(`.${name}`)) || hidden.has(`#${attributeOf(element, "id")}`);
}

function isHiddenBy(style: string): boolean {
  return /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)/i.test(style);
}

/** The mark of a note, `[1]`, or what leads back from it, `↑`. */
function isNoteMark(tagName: string, text: string): boolean {
  return /^[[［〔]\s*(?:注\s*)?\d{1,3}\s*[\]］〕]$/.test(text) || (tagName === "a" && /^[↑↩^]+$/u.test(text));
}

function isRelatedHeading(element: HtmlElement): boolean {
  return /^(?:h[2-6]|p|div|span)$/.test(element.tagName) && RELATED_HEADING.test(textOf(element).trim());
}

function isMostlyLinks({ length, linked }: Extent): boolean {
  return linked > 0 && linked >= length * MOSTLY_LINKS;
}

/** The length of a text without white space and the marks that are between links. */
function lengthOf(text: string): number {
  return text.replace(/[\s|｜>›»·/-]/g, "").length;
}
