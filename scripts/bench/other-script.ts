import { ConverterBuilder } from "opencc-js/core";
import * as preset from "opencc-js/preset/t2cn";
import { toTraditional } from "../../src/text/traditional.ts";
import type { BenchDocument } from "./corpus.ts";

const toSimplified = ConverterBuilder(preset)({ from: "t", to: "cn" });

/** Returns a text of a document as a reader of the other script would type it. */
export function toOtherScript(text: string, script: BenchDocument["script"]): string {
  return script === "zh-Hant" ? toSimplified(text) : toTraditional(text);
}
