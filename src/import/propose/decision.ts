/** What the editor made of a proposal: refused it, or rewrote its text. */
export type Decision = { refused: true } | { text: string };

/** Decisions by the key of the proposal that each is about. */
export type Decisions = ReadonlyMap<string, Decision>;

/** The key of a proposal: its kind and the line in which what it is about begins. */
export function keyOf(kind: string, line: number): string {
  return `${kind}:${line}`;
}

/** True when the editor refused the proposal of a kind at a line. */
export function isRefused(decisions: Decisions, kind: string, line: number): boolean {
  const decision = decisions.get(keyOf(kind, line));
  return decision !== undefined && "refused" in decision;
}

/** The text that the editor wrote instead; null if none was. */
export function writtenFor(decisions: Decisions, kind: string, line: number): string | null {
  const decision = decisions.get(keyOf(kind, line));
  return decision && "text" in decision ? decision.text : null;
}

/** What an editor can make of a block. */
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

/** What the editor makes of the block that begins at a line; null if nothing was said. */
export function chosenKind(decisions: Decisions, line: number): BlockChoice | null {
  const written = writtenFor(decisions, "kind", line);
  return BLOCK_CHOICES.find((choice) => choice === written) ?? null;
}
