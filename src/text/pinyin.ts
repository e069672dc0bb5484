import { customPinyin, pinyin } from "pinyin-pro";

/** Corrections of words that pinyin-pro misreads in newspapers. */
customPinyin({ 处长: "chu zhang", 副处长: "fu chu zhang", 大埔: "da bu", 还款: "huan kuan" });

/** A character and its pinyin without tone; null if it is not Chinese. */
export interface Sound {
  character: string;
  sound: string | null;
}

/** Returns the pinyin of each character of a text, by its context. */
export function soundsOf(text: string): Sound[] {
  return pinyin(text, { type: "all", toneType: "none", v: true }).map(({ origin, isZh, pinyin: sound }) => ({
    character: origin,
    sound: isZh && sound ? sound : null,
  }));
}
