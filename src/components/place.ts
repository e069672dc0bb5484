import { PLACE_LINKS } from "./place-links.ts";

/**
 * Lets the links to the same item in another language, script or view lead to the block that is being read. They are
 * at the top of the page, so it is the block that was read before the reader went up to them. Loaded with the first
 * scrolling.
 */
/** Height of the window's upper edge, in pixels: what is left of a block there is not being read. */
const EDGE = 24;
/** Milliseconds in which a block is read; a shorter stop is on the way. */
const READ = 1000;
const text = document.querySelector(".prose");
const blocks = [...document.querySelectorAll(".prose > .block")];
let [current, since] = [-1, 0];
let [read, furthest] = [-1, -1];

addEventListener("scroll", follow, { capture: true, passive: true });
follow();

function follow(): void {
  const now = performance.now();
  if (current >= 0 && now - since > READ) read = current;
  const top = topBlock();
  if (top !== current) [current, since] = [top, now];
  furthest = Math.max(furthest, current);
  const block = blocks[current >= 0 ? current : read >= 0 ? read : furthest];
  const aimed = document.querySelector(":target")?.closest(".block");
  const isAimed = current >= 0 && aimed && isInWindow(aimed);
  const hash = isAimed ? location.hash : block ? `#${block.id}` : "";
  for (const link of document.querySelectorAll<HTMLAnchorElement>(PLACE_LINKS)) link.hash = hash;
}

/** Number of the first block in the window, or of the first column of a text set vertically; -1 at its beginning. */
function topBlock(): number {
  if (isVertical()) return text?.scrollLeft === 0 ? -1 : blocks.findIndex(isAhead);
  const [first] = blocks;
  return first && first.getBoundingClientRect().top > 0 ? -1 : blocks.findIndex(isAhead);
}

function isAhead(block: Element): boolean {
  const { bottom, left } = block.getBoundingClientRect();
  // Columns are read from the right.
  return text && isVertical() ? left < text.getBoundingClientRect().right - EDGE : bottom > EDGE;
}

function isInWindow(block: Element): boolean {
  const { top, right } = block.getBoundingClientRect();
  const start = text?.getBoundingClientRect().left ?? 0;
  return isAhead(block) && (isVertical() ? right > start : top < innerHeight);
}

function isVertical(): boolean {
  return text !== null && getComputedStyle(text).writingMode === "vertical-rl";
}
