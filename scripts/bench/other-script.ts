import { ConverterBuilder } from "opencc-js/core";
import * as preset from "opencc-js/preset/t2cn";
import { toTraditional } from "../../src/text/traditional.ts";
import type { BenchDocument } from "./corpus.ts";

const toSimplified = ConverterBuilder(preset)({ from: "t", to: "cn" });

/** What a reader of the other script would type for a text of a document. */
export function toOtherScript(text: string, script: BenchDocument["script"]): string {
  return script === "zh-Hant" ? toSimplified(text) : toTraditional(text);
}
