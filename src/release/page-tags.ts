import { Parser, Tokenizer } from "htmlparser2";

/** A start tag of a page, with its offsets in the page's text. */
export interface StartTag {
  /** In lower case. */
  name: string;
  /** Those of its attributes that are read. Of two with one name, browsers use the first. */
  attributes: Record<string, string>;
  start: number;
  end: number;
  /** The text of a script or style; empty for all others. */
  code: string;
}

/**
 * The start tags of a page that have one of these attributes, and those of its scripts and styles, in document order,
 * except those within a `<template>`. A parser, which also knows where each element ends, takes half as long again.
 */
export function startTags(html: string, read: ReadonlySet<string>): StartTag[] {
  const tags: StartTag[] = [];
  let tag: StartTag = { name: "", attributes: {}, start: 0, end: 0, code: "" };
  let isWanted = false;
  /** The script or style that is open. */
  let open: StartTag | null = null;
  let attribute = "";
  let value = "";
  let templates = 0;
  let drawings = 0;
  const count = (name: string, by: 1 | -1) => {
    if (name === "template") templates = Math.max(0, templates + by);
    else if (name === "svg" || name === "math") drawings = Math.max(0, drawings + by);
  };
  const endTag = (end: number) => {
    tag.end = end + 1;
    open = tag.name === "script" || tag.name === "style" ? tag : null;
    if (templates === 0 && (isWanted || open)) tags.push(tag);
    count(tag.name, 1);
  };
  const tokenizer = new Tokenizer(
    // References to characters are rare in attributes, and looking for them everywhere takes a third of the time.
    { decodeEntities: false },
    {
      ...IGNORED,
      // There, a style has tags.
      isInForeignContext: () => drawings > 0,
      onopentagname(start, end) {
        tag = { name: html.slice(start, end).toLowerCase(), attributes: {}, start: start - 1, end, code: "" };
        isWanted = false;
      },
      onattribname(start, end) {
        attribute = html.slice(start, end).toLowerCase();
        value = "";
      },
      onattribdata(start, end) {
        value = html.slice(start, end);
      },
      onattribend() {
        if (!read.has(attribute)) return;
        tag.attributes[attribute] ??= value.includes("&") ? resolved(value) : value;
        isWanted = true;
      },
      onopentagend: endTag,
      onselfclosingtag(end) {
        endTag(end);
        if (drawings > 0) count(tag.name, -1);
      },
      ontext(start, end) {
        if (open) open.code += html.slice(start, end);
      },
      onclosetag(start, end) {
        count(html.slice(start, end).toLowerCase(), -1);
        open = null;
      },
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return tags;
}

/** The value of an attribute with the characters that it refers to. */
function resolved(value: string): string {
  let text = "";
  const parser = new Parser({
    onattribute: (_, resolved) => {
      text = resolved;
    },
  });
  parser.end(`<a href="${value.replaceAll('"', "&quot;")}">`);
  return text;
}

const ignore = () => {};
const IGNORED = {
  ...{ ontextentity: ignore, onattribentity: ignore, oncomment: ignore, oncdata: ignore },
  ...{ ondeclaration: ignore, onprocessinginstruction: ignore, onend: ignore },
};
