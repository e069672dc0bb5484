import { type DefaultTreeAdapterTypes, parse } from "parse5";

/** An element of a page, with its offsets in the page's text. */
export type PageElement = DefaultTreeAdapterTypes.Element;

/** A range of a text and its replacement. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** The elements of an HTML page in document order, as browsers parse them, except those within a `<template>`. */
export function elementsOf(html: string): PageElement[] {
  const elements: PageElement[] = [];
  const rest: DefaultTreeAdapterTypes.ChildNode[] = [
    ...parse(html, { sourceCodeLocationInfo: true }).childNodes,
  ];
  rest.reverse();
  for (let node = rest.pop(); node; node = rest.pop()) {
    if (!("tagName" in node)) continue;
    elements.push(node);
    for (const child of node.childNodes.toReversed()) rest.push(child);
  }
  return elements;
}

/** The value of an attribute, by its name in lower case. */
export function attributeOf(element: PageElement | undefined, name: string): string | undefined {
  return element?.attrs.find((attribute) => attribute.name === name)?.value;
}

/** Returns the text directly in an element, which is all of a script or style. */
export function textOf({ childNodes }: PageElement): string {
  return childNodes.map((child) => ("value" in child ? child.value : "")).join("");
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
