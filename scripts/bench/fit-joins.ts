import { COLUMN_SIGNS, type ColumnSign } from "../../src/import/segment/column-signs.ts";

/** A seam with its signs, and whether the two lines are of one paragraph. */
export interface SignedSeam {
  signs: readonly [ColumnSign, number][];
  joins: boolean;
}

const ROUNDS = 25;
/** Holds the weights of rare signs near to nothing. */
const RESTRAINT: number = 2;

/** The weight of each sign that fits the seams best: logistic regression by Newton's method. */
export function fittedWeights(seams: readonly SignedSeam[]): Record<ColumnSign, number> {
  const size = COLUMN_SIGNS.length;
  const index = new Map(COLUMN_SIGNS.map((sign, at) => [sign, at]));
  const rows = seams.map(({ signs }) =>
    signs.map(([sign, strength]) => [index.get(sign) ?? 0, strength] as const),
  );
  let weights: number[] = new Array(size).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    const slope = weights.map((weight) => -RESTRAINT * weight);
    const curve = weights.map((_, at) => weights.map((_, other) => (at === other ? RESTRAINT : 0)));
    for (const [at, row] of rows.entries()) {
      const chance =
        1 / (1 + Math.exp(-row.reduce((sum, [sign, strength]) => sum + strength * (weights[sign] ?? 0), 0)));
      const off = Number(seams[at]?.joins) - chance;
      for (const [sign, strength] of row) {
        slope[sign] = (slope[sign] ?? 0) + off * strength;
        const line = curve[sign];
        for (const [other, otherStrength] of row)
          if (line) line[other] = (line[other] ?? 0) + chance * (1 - chance) * strength * otherStrength;
      }
    }
    const step = solved(curve, slope);
    weights = weights.map((weight, at) => weight + (step[at] ?? 0));
  }
  return Object.fromEntries(
    COLUMN_SIGNS.map((sign, at) => [sign, Math.round((weights[at] ?? 0) * 100) / 100]),
  ) as Record<ColumnSign, number>;
}

/** Solves a system of linear equations by elimination. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  for (const [at, row] of rows.entries()) {
    const lead = row[at] ?? 1;
    for (const [below, other] of rows.entries()) {
      if (below === at) continue;
      const factor = (other[at] ?? 0) / lead;
      for (const column of other.keys()) other[column] = (other[column] ?? 0) - factor * (row[column] ?? 0);
    }
  }
  return rows.map((row, at) => (row.at(-1) ?? 0) / (row[at] ?? 1));
}
