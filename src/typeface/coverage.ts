import type { Edges } from "./outline.ts";

/** How much of each pixel of a box figures cover, from 0 to 1, row by row. */
export interface Coverage {
  left: number;
  top: number;
  width: number;
  height: number;
  shares: Float32Array;
}

/**
 * The pixels that closed figures cover, at a place and scale. Each edge adds the signed area between itself and the
 * right border of the pixels it crosses; a sum along each row gives the share of each pixel, so that no pixel is
 * looked at twice. Figures of one direction may overlap.
 */
export function coverageOf(edges: Edges, { x, y, scale }: { x: number; y: number; scale: number }): Coverage {
  let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0, 0];
  // Each end of an edge is the start of another.
  for (let at = 0; at < edges.length; at += 4) {
    const pointX = x + (edges[at] ?? 0) * scale;
    const pointY = y + (edges[at + 1] ?? 0) * scale;
    left = Math.min(left, Math.floor(pointX));
    top = Math.min(top, Math.floor(pointY));
    right = Math.max(right, Math.ceil(pointX));
    bottom = Math.max(bottom, Math.ceil(pointY));
  }
  if (right <= left || bottom <= top)
    return { left: 0, top: 0, width: 0, height: 0, shares: new Float32Array() };
  // An edge at the right border adds to the pixel after it.
  const [width, height] = [right - left + 1, bottom - top];
  const shares = new Float32Array(width * height);
  for (let at = 0; at < edges.length; at += 4)
    addEdge({ shares, width }, [
      x - left + (edges[at] ?? 0) * scale,
      y - top + (edges[at + 1] ?? 0) * scale,
      x - left + (edges[at + 2] ?? 0) * scale,
      y - top + (edges[at + 3] ?? 0) * scale,
    ]);
  for (let row = 0; row < height; row++) {
    let sum = 0;
    for (let at = row * width; at < (row + 1) * width; at++) {
      sum += shares[at] ?? 0;
      shares[at] = Math.min(1, Math.abs(sum));
    }
  }
  return { left, top, width, height, shares };
}

type Rows = Pick<Coverage, "shares" | "width">;

function addEdge({ shares, width }: Rows, edge: readonly [number, number, number, number]): void {
  const isDown = edge[1] < edge[3];
  const [fromX, fromY, toX, toY] = isDown ? edge : [edge[2], edge[3], edge[0], edge[1]];
  if (fromY === toY) return;
  let [start, enters] = [fromY, fromX];
  for (let row = Math.floor(fromY); row < toY; row++) {
    const end = Math.min(row + 1, toY);
    const leaves = fromX + (toX - fromX) * ((end - fromY) / (toY - fromY));
    const [left, right] = enters < leaves ? [enters, leaves] : [leaves, enters];
    const height = (end - start) * (isDown ? 1 : -1);
    let [before, distance] = [0, 0];
    // To each pixel, by how much its share exceeds that of the one before.
    for (let pixel = Math.floor(left); pixel <= Math.ceil(right); pixel++) {
      const next = meanDistance(pixel + 1, left, right);
      shares[row * width + pixel] = (shares[row * width + pixel] ?? 0) + (next - distance - before) * height;
      [before, distance] = [next - distance, next];
    }
    [start, enters] = [end, leaves];
  }
}

/** The mean distance between the points of a span and a place at their right; 0 for those beyond it. */
function meanDistance(place: number, left: number, right: number): number {
  if (place >= right) return place - (left + right) / 2;
  return (place - left) ** 2 / (2 * (right - left));
}
