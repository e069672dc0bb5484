import { deserialize, serialize } from "node:v8";
import type { Article, Block } from "../archive/article.ts";
import { mapBlocks } from "../archive/map-blocks.ts";

/** An article without the trees of its blocks, and the trees as the bytes of `serialize`. */
export interface PackedArticle {
  article: Article;
  trees: Uint8Array;
}

type Tree = Block["tree"];

const LEFT_OUT: Tree = { type: "root", children: [] };

/** The packed trees of articles that were unpacked. */
const known = new WeakMap<Article, Uint8Array>();

/** Packs the trees of an article's blocks, which are most of it. */
export function packTrees(article: Article): PackedArticle {
  const trees: Tree[] = [];
  const packed = mapBlocks(article, (block) => {
    trees.push(block.tree);
    // In the same place: kept pages are known by the hash of their item as JSON.
    return { ...block, tree: LEFT_OUT };
  });
  return { article: packed, trees: known.get(article) ?? serialize(trees.map(({ children }) => children)) };
}

/** The article again. Its trees are unpacked when the first of them is read: few of thousands are, while editing. */
export function unpackTrees({ article: packed, trees: bytes }: PackedArticle): Article {
  let trees: Tree["children"][] | null = null;
  let blocks = 0;
  const article = mapBlocks(packed, (block) => {
    const number = blocks++;
    const tree: Tree = {
      type: "root",
      get children() {
        trees ??= deserialize(bytes) as Tree["children"][];
        return trees[number] ?? [];
      },
    };
    return Object.assign(block, { tree });
  });
  known.set(article, bytes);
  return article;
}
