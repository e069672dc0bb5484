/** Puts values in the places of a word: `{count} 篇` with `{ count: 3 }` is `3 篇`. */
export function fill(word: string, values: Record<string, string | number>): string {
  return word.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
