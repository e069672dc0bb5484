import { soundsOf } from "../../text/pinyin.ts";
import type { Sounded } from "../query/pinyin.ts";

/** A text with the sound of each of its characters. */
export function sounded(text: string): Sounded {
  return {
    text,
    pinyin: soundsOf(text)
      .map(({ sound }) => sound ?? "-")
      .join(" "),
  };
}
