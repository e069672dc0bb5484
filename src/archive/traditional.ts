import { ConverterBuilder } from "opencc-js/core";
import * as preset from "opencc-js/preset/cn2t";

const convert = ConverterBuilder(preset)({ from: "cn", to: "t" });

/** Simplified text in Traditional script: characters only, never another word (OpenCC `s2t`). */
export function toTraditional(text: string): string {
  return convert(text);
}
