import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "@playwright/test";
import { Parser } from "htmlparser2";
import { createRandom } from "../../scripts/bench/random.ts";

/** Most pieces that the text of a page comes in. */
const PIECES = 8;

/** Loads a page as a slow line brings it: piece by piece, each of which is painted before the next comes. */
export async function loadPieceByPiece(page: Page, [first, ...pieces]: readonly string[]): Promise<void> {
  const last = pieces.pop();
  const answers: ServerResponse[] = [];
  const server = createServer((request, response) => {
    if (request.url !== "/") return void response.writeHead(404).end();
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.write(first);
    answers.push(response);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, { waitUntil: "commit" });
  await painted(page);
  for (const [number, piece] of pieces.entries()) {
    const mark = `piece ${number}`;
    answers[0]?.write(`${piece}<!--${mark}-->`);
    // Or two might come as one, now and then.
    await painted(page, mark);
  }
  answers[0]?.end(last);
  await page.waitForLoadState();
  server.closeAllConnections();
  server.close();
}

/** A page up to where its text begins, and its text cut between blocks. */
export function cutText(html: string): string[] {
  const start = html.indexOf("<main");
  const blocks = html.slice(start).split(/(?<=<\/(?:p|li|h\d)>)/);
  const size = Math.ceil(blocks.length / PIECES);
  const pieces = Map.groupBy(blocks, (_, index) => Math.floor(index / size)).values();
  return [html.slice(0, start), ...pieces.map((piece) => piece.join(""))];
}

/** So many pieces reach below what a masthead and the head of an article show. */
const TOP = 30;

/** A page whose masthead and what follows it are cut after each thing that they show. */
export function cutTop(html: string): string[] {
  const things = html.split(/(?<=<\/(?:svg|p|li|h\d|label|form|legend)>)/);
  return [...things.slice(0, TOP), things.slice(TOP).join("")];
}

/** A page cut at random places of its texts, in the middle of words too. */
export function cutAnywhere(html: string, seed: number): string[] {
  const random = createRandom(seed);
  const texts = textRanges(html, html.indexOf("<main"));
  const cuts = Array.from({ length: PIECES }, () => {
    const { start, end } = random.pick(texts);
    return start + random.below(end - start);
  });
  const inOrder = [...new Set(cuts)].toSorted((one, other) => one - other);
  return [0, ...inOrder].map((cut, index) => html.slice(cut, inOrder[index]));
}

/** Where a page has text to read, from a place on. */
function textRanges(html: string, from: number): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  let hidden = 0;
  const isHidden = (name: string) => name === "script" || name === "style";
  const parser = new Parser({
    onopentag: (name) => {
      if (isHidden(name)) hidden += 1;
    },
    onclosetag: (name) => {
      if (isHidden(name)) hidden -= 1;
    },
    ontext: () => {
      const range = { start: parser.startIndex, end: parser.endIndex + 1 };
      if (hidden === 0 && range.start >= from) ranges.push(range);
    },
  });
  parser.end(html);
  return ranges;
}

/** Resolves when a page has a comment, if one is named, and has painted what it has. */
export async function painted(page: Page, comment?: string): Promise<void> {
  await page.evaluate(async (comment) => {
    const frame = () => new Promise(requestAnimationFrame);
    const has = (words: string) => {
      const nodes = document.createTreeWalker(document, NodeFilter.SHOW_COMMENT);
      while (nodes.nextNode()) if (nodes.currentNode.nodeValue === words) return true;
      return false;
    };
    // What is there when a frame begins has been painted when the next one does.
    do await frame();
    while (comment && !has(comment));
    await frame();
  }, comment);
}
