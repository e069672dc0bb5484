/** The editor's decision about a proposal: refused, or a new text. */
export type Decision = { refused: true } | { text: string };

/** Decisions by the key of the proposal that each is about. */
export type Decisions = ReadonlyMap<string, Decision>;

/** The key of a proposal: its kind and its first line. */
export function keyOf(kind: string, line: number): string {
  return `${kind}:${line}`;
}

/** True when the editor refused the proposal of a kind at a line. */
export function isRefused(decisions: Decisions, kind: string, line: number): boolean {
  const decision = decisions.get(keyOf(kind, line));
  return decision !== undefined && "refused" in decision;
}

/** Returns the editor's replacement text; null if there is none. */
export function writtenFor(decisions: Decisions, kind: string, line: number): string | null {
  const decision = decisions.get(keyOf(kind, line));
  return decision && "text" in decision ? decision.text : null;
}

/** The kinds that an editor can give a block. */
export const BLOCK_CHOICES = [
  "headline",
  "subhead",
  "paragraph",
  "caption",
  "byline",
  "list",
  "table",
  "verse",
  "omitted",
] as const;
export type BlockChoice = (typeof BLOCK_CHOICES)[number];

/** Returns the editor's kind of the block that begins at a line; null if there is none. */
export function chosenKind(decisions: Decisions, line: number): BlockChoice | null {
  const written = writtenFor(decisions, "kind", line);
  return BLOCK_CHOICES.find((choice) => choice === written) ?? null;
}
