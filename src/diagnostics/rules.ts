/** An `error` stops a release, a `warning` does not. */
export type Severity = "error" | "warning";

/** Every rule of the content check, with its severity. */
export const RULES = {
  // File format
  "merge-conflict": "error",
  encoding: "error",
  character: "error",
  "invisible-character": "warning",
  limit: "error",

  // Files and folders
  "file-name": "error",
  id: "error",
  collision: "error",
  symlink: "error",
  "file-kind": "error",
  "hidden-file": "error",
  "system-file": "warning",
  "unknown-file": "error",
  "unused-picture": "error",
  "empty-file": "error",
  "empty-folder": "error",
  depth: "error",
  "nested-item": "error",
  "missing-file": "error",

  // Fields
  "front-matter": "error",
  yaml: "error",
  "yaml-feature": "error",
  "cut-text": "error",
  "comment-after-text": "warning",
  "missing-field": "error",
  "unknown-field": "error",
  "field-value": "error",
  date: "error",
  "date-evidence": "error",
  "future-date": "error",
  "early-date": "error",
  "received-date": "error",
  reference: "error",
  "former-id": "error",
  "topic-id": "error",
  "vocabulary-id": "error",
  "name-twice": "error",
  "short-name": "error",
  creator: "error",
  variants: "error",

  // Text
  unfilled: "warning",
  "unfilled-block": "error",
  "empty-text": "error",
  "empty-block": "error",
  "block-id": "error",
  "no-block-id": "warning",
  retired: "error",
  language: "error",
  "same-text": "error",
  correction: "error",
  fidelity: "error",
  "no-source": "warning",
  "received-file": "error",

  // Translation
  pairs: "error",
  "pair-headline": "error",
  "pair-kind": "error",
  untranslated: "warning",
  "stale-translation": "warning",

  "term-translation": "warning",

  // Chinese punctuation
  "half-width": "warning",
  "doubled-mark": "warning",
  ellipsis: "warning",
  "unclosed-mark": "warning",
  "mixed-quotes": "warning",
  "stray-space": "warning",
  zhlint: "warning",

  // Markdown
  "raw-html": "error",
  "link-scheme": "error",
  "link-address": "error",
  "broken-link": "error",
  "code-fence": "error",
  "literal-mark": "warning",
  footnote: "error",
  "table-cells": "error",
  "picture-place": "error",
  "picture-missing": "error",
  "picture-alt": "error",
  "picture-format": "error",
  "picture-damaged": "error",
  "picture-size": "error",
  "picture-metadata": "warning",

  // Social cards
  "card-glyph": "warning",
} as const satisfies Record<string, Severity>;

/** The name of a rule. */
export type Rule = keyof typeof RULES;
