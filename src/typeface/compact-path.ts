/** Where and how large a glyph is drawn. */
export interface GlyphPlace {
  /** Units of the glyph's font to an em. */
  unitsPerEm: number;
  /** Units of the path to an em: the more, the finer and longer it is. */
  em: number;
  /** Left edge, in ems. */
  x: number;
}

/** An absolute path of a font, with `y` upwards, as a short SVG path: relative after its beginning, in whole units, with `y` downwards. */
export function compactPath(path: string, { unitsPerEm, em, x }: GlyphPlace): string {
  let [left, top] = [0, 0];
  let start = [0, 0];
  return Array.from(path.matchAll(/([A-Z])([^A-Z]*)/g), ([, command = "", numbers = ""], index) => {
    const points = (numbers.match(/-?[\d.]+/g) ?? []).map((number, at) =>
      Math.round(at % 2 === 0 ? (Number(number) / unitsPerEm + x) * em : (-Number(number) / unitsPerEm) * em),
    );
    const steps = points.map((point, at) => point - (at % 2 === 0 ? left : top));
    // The end of a contour leads back to its start.
    [left = left, top = top] = command === "Z" ? start : points.slice(-2);
    if (command === "M") start = points;
    return (index === 0 ? command : command.toLowerCase()) + steps.join(" ").replaceAll(" -", "-");
  }).join("");
}
