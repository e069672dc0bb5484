import { diffArrays } from "diff";

/** A stretch of two texts: -1 is only in the first, 1 only in the second, 0 in both. */
export type Difference = readonly [where: -1 | 0 | 1, text: string];

/** Texts that differ in more characters than this are compared as wholes. */
const MOST = 1500;

/** Letters in common between two changes of the same word, as in `thr(ee)` and `fr(ee)`, do not help a reader. */
const SHORT = /^\p{Script=Latin}{1,2}$/u;

/** Compares two texts character by character. The stretches make up both texts. */
export function differences(before: string, after: string): Difference[] {
  const changes = diffArrays(Array.from(before), Array.from(after), { maxEditLength: MOST });
  const stretches = changes?.map(
    ({ value, added, removed }): Difference => [added ? 1 : removed ? -1 : 0, value.join("")],
  );
  return tidied(
    stretches ?? [
      [-1, before],
      [1, after],
    ],
  );
}

/** Joins neighbouring changes: what was removed, then what was added. */
function tidied(stretches: readonly Difference[]): Difference[] {
  const result: Difference[] = [];
  let [removed, added] = ["", ""];
  const flush = () => {
    if (removed) result.push([-1, removed]);
    if (added) result.push([1, added]);
    [removed, added] = ["", ""];
  };
  for (const [at, [where, text]] of stretches.entries()) {
    const isBetween = at > 0 && at < stretches.length - 1;
    if (where === 0 && !(isBetween && SHORT.test(text))) {
      flush();
      result.push([0, text]);
      continue;
    }
    if (where <= 0) removed += text;
    if (where >= 0) added += text;
  }
  flush();
  return result;
}
