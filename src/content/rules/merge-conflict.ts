/** A line that git writes where two versions of a file could not be merged. */
const MARK = /^(?:<{7}|>{7})(?: |\r?$)/m;

/** The line of the first mark of a merge conflict, counted from 1; null if there is none. */
export function mergeConflictLine(bytes: Buffer): number | null {
  if (!bytes.includes("<<<<<<<") && !bytes.includes(">>>>>>>")) return null;
  const text = bytes.toString("latin1");
  const at = text.search(MARK);
  return at === -1 ? null : text.slice(0, at).split("\n").length;
}
