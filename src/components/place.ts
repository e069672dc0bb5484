/**
 * Lets the links to the same item in another language, script or view keep the query and lead to the block that is
 * being read. They are at the top of the page, so it is the block that was read before the reader went up to them.
 */
/** From each edge of the text, in pixels: what is left of a block there is not being read. */
const EDGE = 24;
/** Milliseconds in which a block is read; a shorter stop is on the way. */
const READ = 1000;
const links = document.querySelectorAll<HTMLAnchorElement>(".languages a, .choices > a, .notice a[hreflang]");
const text = document.querySelector(".prose");
const blocks = [...document.querySelectorAll(".prose > .block")];
let [current, read, furthest] = [-1, -1, -1];
let since = 0;

for (const link of links) {
  link.search = location.search;
  link.hash = location.hash;
}
if (text) addEventListener("scroll", ({ timeStamp }) => follow(text, timeStamp), { capture: true });

function follow(text: Element, now: number): void {
  if (now - since > READ && current >= 0) read = current;
  const seen = blockIn(text);
  if (seen !== current) [current, since] = [seen, now];
  furthest = Math.max(furthest, current);
  const block = blocks[current >= 0 ? current : read >= 0 ? read : furthest];
  for (const link of links) link.hash = block?.id ?? "";
}

/** Number of the block that the address names, if it is in the window, else of the first one there; -1 at the text's beginning. */
function blockIn(text: Element): number {
  const { left, right, top } = text.getBoundingClientRect();
  if (top > 0 && text.scrollLeft === 0) return -1;
  // In vertical setting, columns are read from the right.
  const ahead = (block: DOMRect) => block.bottom > EDGE && block.left < right - EDGE;
  const aimed = blocks.findIndex((block) => {
    const box = block.getBoundingClientRect();
    return block.matches(":target, :has(:target)") && ahead(box) && box.top < innerHeight && box.right > left;
  });
  return aimed >= 0 ? aimed : blocks.findIndex((block) => ahead(block.getBoundingClientRect()));
}
