import type { Element } from "hast";
import type { Block, Edition } from "../../../src/archive/article.ts";

/** A paragraph whose text is as given. */
export function paragraph(text: string, ...ids: string[]): Block {
  return {
    ids,
    kind: "paragraph",
    tree: { type: "root", children: [element("p", text)] },
    text,
    picture: null,
    line: 1,
  };
}

/** A Chinese edition with this title and these paragraphs, called p1, p2, … */
export function edition(title: string, texts: readonly string[], changes: Partial<Edition> = {}): Edition {
  return {
    language: "zh-Hans",
    headline: { kicker: null, title, deck: null },
    byline: null,
    editorNote: null,
    blocks: texts.map((text, index) => paragraph(text, `p${index + 1}`)),
    ...changes,
  };
}

function element(tagName: string, value: string): Element {
  return { type: "element", tagName, properties: {}, children: [{ type: "text", value }] };
}
