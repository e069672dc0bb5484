import type { ElementContent, Root, RootContent, Text } from "hast";
import { SKIP, visit } from "unist-util-visit";
import type { Language } from "../../text/language.ts";

const HAN_RUN =
  /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]*\p{Script=Han}[\p{Script=Han}\u3000-\u303f\uff00-\uffef]*/gu;
/** Two Latin words or more, or one with three lower-case letters: `Smart City`, `Huawei`; not `GDP`, `5G`, `App`. */
const LATIN_RUN =
  /\p{Script=Latin}[\p{Script=Latin}\d’'&.-]*(?: [\p{Script=Latin}\d’'&.-]+)+|\p{Script=Latin}*\p{Ll}{3,}\p{Script=Latin}*/gu;

/** Marks runs of the other language with `lang`, for fonts and screen readers. */
export function rehypeForeignRuns(options: { language: Language }) {
  const [pattern, lang] = options.language === "en" ? [HAN_RUN, "zh-Hans"] : [LATIN_RUN, "en"];
  return (tree: Root): void => {
    visit(tree, (node, index, parent) => {
      if (node.type === "element" && ["code", "pre"].includes(node.tagName)) return SKIP;
      if (node.type !== "text" || index === undefined || !parent) return undefined;
      if (node.value.search(pattern) === -1) return undefined;
      const pieces = split(node, pattern, lang);
      parent.children.splice(index, 1, ...(pieces as RootContent[]));
      return [SKIP, index + pieces.length];
    });
  };
}

function split(text: Text, pattern: RegExp, lang: string): ElementContent[] {
  const pieces: ElementContent[] = [];
  let end = 0;
  for (const { 0: run, index } of text.value.matchAll(pattern)) {
    if (index > end) pieces.push({ type: "text", value: text.value.slice(end, index) });
    pieces.push({
      type: "element",
      tagName: "span",
      properties: { lang },
      children: [{ type: "text", value: run }],
    });
    end = index + run.length;
  }
  if (end < text.value.length) pieces.push({ type: "text", value: text.value.slice(end) });
  return pieces;
}
