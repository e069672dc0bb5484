/** A glyph's outline in whole units, with `y` downwards. */
export interface Outline {
  /** Its first point. */
  x: number;
  y: number;
  /** The rest of its SVG path, relative to the points before it. */
  rest: string;
}

/** The outline of an absolute path of a font, which has `y` upwards, in the units of a finer or coarser em; null if it is empty. */
export function compactOutline(path: string, unitsPerEm: number, em: number): Outline | null {
  const scale = em / unitsPerEm;
  let [left, top] = [0, 0];
  let start = [0, 0];
  const commands = Array.from(path.matchAll(/([A-Z])([^A-Z]*)/g), ([, command = "", numbers = ""]) => {
    const points = (numbers.match(/-?[\d.]+/g) ?? []).map((number, at) =>
      Math.round(Number(number) * (at % 2 === 0 ? scale : -scale)),
    );
    const steps = points.map((point, at) => point - (at % 2 === 0 ? left : top));
    // The end of a contour leads back to its start.
    [left = left, top = top] = command === "Z" ? start : points.slice(-2);
    if (command === "M") start = points;
    return { points, step: command.toLowerCase() + steps.join(" ").replaceAll(" -", "-") };
  });
  const [first, ...rest] = commands;
  if (!first) return null;
  const [x = 0, y = 0] = first.points;
  return { x, y, rest: rest.map(({ step }) => step).join("") };
}

/** The SVG path of an outline moved to a place in the same units. */
export function movedPath({ x, y, rest }: Outline, place: { x: number; y: number }): string {
  return `M${Math.round(place.x) + x} ${Math.round(place.y) + y}`.replace(" -", "-") + rest;
}
