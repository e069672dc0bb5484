/** How a figure grows with the number of documents. */
export interface Growth {
  /** The figure without documents, and the increase with each, by the straight line that fits best. */
  fixed: number;
  perDocument: number;
  /** The exponent b of figure ~ documents^b that fits best: 0 is constant, 1 proportional. */
  exponent: number;
}

/** The law of a figure by the method of least squares; null when fewer than two sizes were measured. */
export function growthOf(points: readonly { documents: number; figure: number }[]): Growth | null {
  if (points.length < 2) return null;
  const line = straightLine(points.map(({ documents, figure }) => [documents, figure]));
  const power = straightLine(points.map(({ documents, figure }) => [Math.log(documents), Math.log(figure)]));
  return { fixed: line.start, perDocument: line.slope, exponent: power.slope };
}

function straightLine(points: readonly (readonly [x: number, y: number])[]): {
  start: number;
  slope: number;
} {
  const mean = (values: number[]) => values.reduce((all, value) => all + value, 0) / values.length;
  const [meanX, meanY] = [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))];
  const above = mean(points.map(([x, y]) => (x - meanX) * (y - meanY)));
  const below = mean(points.map(([x]) => (x - meanX) ** 2));
  const slope = above / below;
  return { start: meanY - slope * meanX, slope };
}
