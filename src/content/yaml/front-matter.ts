/** A content file split into its YAML front matter and its Markdown body. */
export interface FrontMatter {
  yaml: string;
  /** Line of the file on which the YAML begins, counted from 1. */
  yamlLine: number;
  body: string;
  bodyLine: number;
}

const FRONT_MATTER = /^---[ \t]*\n((?:[\s\S]*?\n)??)---[ \t]*(?:\n|$)/;

/** Splits off the front matter between `---` lines; null if the file does not begin with one. */
export function splitFrontMatter(text: string): FrontMatter | null {
  const match = FRONT_MATTER.exec(text);
  if (!match) return null;
  return {
    yaml: match[1] ?? "",
    yamlLine: 2,
    body: text.slice(match[0].length),
    bodyLine: match[0].split("\n").length,
  };
}

/** Returns the longest field of front matter without parsing it, by the lines without indentation. */
export function longestField(yaml: string): { name: string; offset: number; length: number } {
  const starts = Array.from(yaml.matchAll(/^[^\s#-][^\n:]{0,80}/gm), ({ 0: name, index }) => ({
    name,
    index,
  }));
  const fields = starts.map(({ name, index }, at) => ({
    ...{ name, offset: index },
    length: (starts[at + 1]?.index ?? yaml.length) - index,
  }));
  return fields.reduce((a, b) => (b.length > a.length ? b : a), { name: "?", offset: 0, length: 0 });
}
