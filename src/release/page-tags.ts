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
  /** The names of the open elements in which tags are read otherwise, or not at all. */
  let around: string[] = [];
  const isDrawing = () => DRAWINGS.has(around.findLast((name) => name !== "template") ?? "");
  const close = (name: string) => {
    const at = around.lastIndexOf(name);
    if (at >= 0) around = around.slice(0, at);
  };
  const endTag = (end: number) => {
    tag.end = end + 1;
    open = tag.name === "script" || tag.name === "style" ? tag : null;
    if ((isWanted || open) && !around.includes("template")) tags.push(tag);
    if (AROUND.has(tag.name)) around.push(tag.name);
  };
  const tokenizer = new Tokenizer(
    // References to characters are rare in attributes, and looking for them everywhere takes a third of the time.
    { decodeEntities: false },
    {
      ...IGNORED,
      // There, a style has tags.
      isInForeignContext: isDrawing,
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
        const isEmpty = isDrawing() || DRAWINGS.has(tag.name);
        endTag(end);
        if (isEmpty) close(tag.name);
      },
      ontext(start, end) {
        if (open) open.code += html.slice(start, end);
      },
      onclosetag(start, end) {
        close(html.slice(start, end).toLowerCase());
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

const DRAWINGS = new Set(["svg", "math"]);
/** The elements of a drawing that hold HTML (the integration points of the HTML standard). */
const HTML_WITHIN = ["foreignobject", "desc", "title", "mi", "mo", "mn", "ms", "mtext", "annotation-xml"];
const AROUND = new Set(["template", ...DRAWINGS, ...HTML_WITHIN]);

const ignore = () => {};
const IGNORED = {
  ...{ ontextentity: ignore, onattribentity: ignore, oncomment: ignore, oncdata: ignore },
  ...{ ondeclaration: ignore, onprocessinginstruction: ignore, onend: ignore },
};
