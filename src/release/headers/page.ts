import { Parser } from "htmlparser2";

/** An element of a page, with the offsets of its start tag in the page's text. */
export interface PageElement {
  tagName: string;
  /** Values by name in lower case. */
  attributes: Readonly<Record<string, string>>;
  start: number;
  end: number;
  /** The text of a script or style; empty for all others. */
  code: string;
}

/** A range of a text and its replacement. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** The elements of an HTML page in document order, except those within a `<template>`. */
export function elementsOf(html: string): PageElement[] {
  const elements: PageElement[] = [];
  let templates = 0;
  let open: PageElement | null = null;
  const parser: Parser = new Parser({
    onopentag(tagName, attributes, isImplied) {
      const element = { tagName, attributes, start: parser.startIndex, end: parser.endIndex + 1, code: "" };
      if (templates === 0 && !isImplied) elements.push(element);
      if (tagName === "template") templates += 1;
      open = tagName === "script" || tagName === "style" ? element : null;
    },
    ontext(text) {
      if (open) open.code += text;
    },
    onclosetag(tagName) {
      if (tagName === "template") templates -= 1;
      open = null;
    },
  });
  parser.end(html);
  return elements;
}

/** Applies edits to a text; they must not overlap. */
export function edited(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let end = 0;
  for (const edit of edits.toSorted((one, other) => one.start - other.start)) {
    pieces.push(text.slice(end, edit.start), edit.text);
    end = edit.end;
  }
  return pieces.join("") + text.slice(end);
}
