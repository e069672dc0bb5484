/** Characters from which on a query of several lines is a pasted passage, and its lines were broken by width. */
const PASSAGE = 20;
const BREAK = /[ \t]*[\r\n]+[ \t]*/g;
const BREAK_IN_CHINESE = /(?<=[\p{Script=Han}\p{P}])[ \t]*[\r\n]+[ \t]*(?=[\p{Script=Han}\p{P}])/gu;

/** A query in one line: a line break separates terms, but in a pasted Chinese passage it is nothing. */
export function asOneLine(query: string): string {
  const lines = query.toWellFormed().trim();
  return (lines.length < PASSAGE ? lines : lines.replace(BREAK_IN_CHINESE, "")).replace(BREAK, " ");
}
