/** Puts values in the places of a text: `{count} 篇` with `{ count: 3 }` is `3 篇`. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
