import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { Blob, Face, Font } from "harfbuzzjs";
import { decompress } from "wawoff2";

/** A variable font family as Fontsource packages it: cut into files, each for some Unicode ranges. */
export interface FontFamily {
  /** The font that has a glyph for a character; null when no file of the family has. */
  fontFor(codePoint: number): Promise<Font | null>;
}

/** The font in a file of a family, opened once it is requested. */
type Slice = () => Promise<Font>;

const { resolve } = createRequire(import.meta.url);
const families = new Map<string, Promise<FontFamily>>();

/** Opens the family of a package, `@fontsource-variable/<name>`; no font of the machine is ever used. */
export function openFamily(name: string): Promise<FontFamily> {
  const family = families.get(name) ?? readFamily(name);
  families.set(name, family);
  return family;
}

async function readFamily(name: string): Promise<FontFamily> {
  const table = await readFile(resolve(`@fontsource-variable/${name}/unicode.json`), "utf8");
  // The slices that may have a character; not each of them does.
  const slicesOf = new Map<number, Slice[]>();
  const entries = Object.entries(JSON.parse(table) as Record<string, string>)
    // Those called after a script before the numbered ones, so that a Latin word stays in one font.
    .sort(([one], [other]) => Number(one.startsWith("[")) - Number(other.startsWith("[")));
  for (const [key, ranges] of entries) {
    const slice = sliceOf(name, key.replace(/[[\]]/g, ""));
    for (const codePoint of ranges.split(",").flatMap(codePointsIn))
      slicesOf.set(codePoint, [...(slicesOf.get(codePoint) ?? []), slice]);
  }
  return {
    async fontFor(codePoint) {
      for (const open of slicesOf.get(codePoint) ?? []) {
        const font = await open();
        if (font.nominalGlyph(codePoint)) return font;
      }
      return null;
    },
  };
}

function sliceOf(name: string, key: string): Slice {
  let font: Promise<Font> | null = null;
  return () => {
    font ??= openFont(resolve(`@fontsource-variable/${name}/files/${name}-${key}-wght-normal.woff2`));
    return font;
  };
}

/** All from first to last of `U+4E00-4E05`, or the one of `U+4E00`. */
function codePointsIn(range: string): number[] {
  const [first = 0, last = first] = range
    .replace("U+", "")
    .split("-")
    .map((end) => Number.parseInt(end, 16));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

async function openFont(path: string): Promise<Font> {
  // Copied, as the decompressor hands out a view of memory that its next call writes over.
  const bytes = Uint8Array.from(await decompress(await readFile(path)));
  return new Font(new Face(new Blob(bytes.buffer)));
}
