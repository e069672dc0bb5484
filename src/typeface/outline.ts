import { DrawFuncs, type Font } from "harfbuzzjs";

/** The straight edges of closed figures: the coordinates of both ends of each, with `y` downwards. */
export type Edges = Float64Array;

/** The greatest distance of an edge from the curve that it follows, in ems: a fifth of a pixel in the largest headline of a card. */
const TOLERANCE = 0.004;

interface Pen {
  edges: number[];
  unitsPerEm: number;
  x: number;
  y: number;
}

/** The outline of a glyph in ems, its curves cut into straight edges. */
export function glyphEdges(font: Font, id: number): Edges {
  const pen: Pen = { edges: [], unitsPerEm: font.face.upem, x: 0, y: 0 };
  font.drawGlyph(id, pens(), pen);
  return Float64Array.from(pen.edges);
}

let made: DrawFuncs | null = null;

function pens(): DrawFuncs {
  if (made) return made;
  made = new DrawFuncs();
  made.setMoveToFunc((x, y, data) => {
    const pen = data as Pen;
    [pen.x, pen.y] = [x / pen.unitsPerEm, -y / pen.unitsPerEm];
  });
  made.setLineToFunc((x, y, data) => lineTo(data as Pen, x, y));
  made.setQuadraticToFunc((cx, cy, x, y, data) => curveTo(data as Pen, { cx, cy, x, y }));
  return made;
}

function lineTo(pen: Pen, x: number, y: number): void {
  const [toX, toY] = [x / pen.unitsPerEm, -y / pen.unitsPerEm];
  pen.edges.push(pen.x, pen.y, toX, toY);
  [pen.x, pen.y] = [toX, toY];
}

/** A quadratic curve, as all fonts of the archive have. */
function curveTo(pen: Pen, { cx, cy, x, y }: { cx: number; cy: number; x: number; y: number }): void {
  const { unitsPerEm } = pen;
  const [fromX, fromY] = [pen.x * unitsPerEm, -pen.y * unitsPerEm];
  const bend = Math.hypot(fromX - 2 * cx + x, fromY - 2 * cy + y) / unitsPerEm;
  const steps = Math.max(1, Math.ceil(Math.sqrt(bend / (4 * TOLERANCE))));
  for (let step = 1; step <= steps; step++) {
    const [to, from] = [step / steps, 1 - step / steps];
    const along = (start: number, control: number, end: number) =>
      from * from * start + 2 * from * to * control + to * to * end;
    lineTo(pen, along(fromX, cx, x), along(fromY, cy, y));
  }
}
