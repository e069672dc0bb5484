import CSL, { type Engine } from "citeproc";
import { escapeText } from "../text/markup.ts";
import type { CslItem } from "./csl-json.ts";
import { packagedLocale } from "./packaged-styles.ts";
import type { RunStyle } from "./styles.ts";

/** An engine of a style, and the item that it asks for. */
interface Running {
  engine: Engine;
  item: CslItem | null;
}

/** The plain output of citeproc-js with italics, and without the number of an entry, which is the reader's own. */
const OUTPUT = "citation";
CSL.Output.Formats[OUTPUT] = {
  ...CSL.Output.Formats.text,
  text_escape: (text = "") => escapeText(text),
  "@font-style/italic": "<i>%%STRING%%</i>",
  "@display/left-margin": () => "",
};

/** Starting an engine takes up to three seconds, so each is started once in a process. */
const running = new Map<string, Running>();
const locales = new Map<string, unknown>();

/** The citation of an item in a style as HTML, in which only `<i>` and entities are markup. */
export function formatted(style: RunStyle, item: CslItem): string {
  const started = running.get(style.engine) ?? start(style);
  running.set(style.engine, started);
  started.item = item;
  const { engine } = started;
  // Each item is cited as if there were no other: no "2021a", no "ibid."
  engine.updateItems([]);
  if (style.makes === "note") return engine.makeCitationCluster([{ id: item.id }]).trim();
  engine.updateItems([item.id]);
  const [, [entry = ""]] = engine.makeBibliography() || [null, []];
  return entry.trim();
}

function start({ read, language }: RunStyle): Running {
  const system = {
    retrieveLocale: localeOf,
    retrieveItem: () => own.item,
  };
  const own: Running = { engine: new CSL.Engine(system, read(), language, true), item: null };
  own.engine.setOutputFormat(OUTPUT);
  return own;
}

function localeOf(language: string): unknown {
  const tag = language.startsWith("zh") ? "zh-CN" : "en-US";
  const locale = locales.get(tag) ?? packagedLocale(tag);
  locales.set(tag, locale);
  return locale;
}
