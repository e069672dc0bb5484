import type { PressLine } from "../source/press-line.ts";
import { type ColumnSign, signsAt } from "./column-signs.ts";

/**
 * The weight of each sign for joining (positive) or against it, fitted on the even issues of a
 * newspaper of 1920–1939; `npm run bench -- joins --fit` prints new ones.
 */
const WEIGHTS: Record<ColumnSign, number> = {
  any: 3.25,
  "next cannot begin": 2.33,
  "next has a bullet": -2.01,
  "next is numbered": 0.92,
  "next opens a bracket": -2.04,
  "ends a sentence": -2.93,
  "ends in a pause": -1.65,
  "ends in a colon": -2.02,
  "closes a bracket": -1.07,
  "a mark is open": 1.77,
  "no marks": -1.52,
  spaces: -1.02,
  narrow: -0.97,
  "next narrow": -1,
  "as wide as the next": 2.13,
  "a little shorter": 0.48,
  "much shorter": -1.48,
  "shorter than a body line": 0.47,
  "next two alike": 1.81,
  "width is usual here": 2.32,
  "next width goes on": -2.07,
  "full, ends a sentence": -1.68,
  "two lines without marks, alike": -1.69,
  "few lines": -0.29,
};

/** The chance, from 0 to 1, that a line in a narrow column continues in the next. */
export function columnChance(lines: readonly PressLine[], at: number): number {
  const sum = signsAt(lines, at).reduce((all, [sign, strength]) => all + strength * WEIGHTS[sign], 0);
  return 1 / (1 + Math.exp(-sum));
}
