import { customPinyin, pinyin } from "pinyin-pro";
import type { Sounded } from "../pinyin.ts";

/** Words that pinyin-pro reads otherwise than a newspaper does. */
customPinyin({ 处长: "chu zhang", 副处长: "fu chu zhang", 大埔: "da bu", 还款: "huan kuan" });

/** A text with the sound of each of its characters. */
export function sounded(text: string): Sounded {
  const sounds = pinyin(text, { type: "all", toneType: "none", v: true });
  const syllables = sounds.map(({ isZh, pinyin: sound }) => (isZh && sound ? sound : "-"));
  return { text, pinyin: syllables.join(" ") };
}
