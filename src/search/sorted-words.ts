/** Place of the last of sorted words that does not stand behind another; −1 when all do. */
export function lastNotBehind(sorted: readonly string[], word: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? "") <= word) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
