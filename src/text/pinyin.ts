import { customPinyin, pinyin } from "pinyin-pro";

/** Words that pinyin-pro reads otherwise than a newspaper does. */
customPinyin({ 处长: "chu zhang", 副处长: "fu chu zhang", 大埔: "da bu", 还款: "huan kuan" });

/** A character and its sound in pinyin without tone; null for one that is not Chinese. */
export interface Sound {
  character: string;
  sound: string | null;
}

/** The sound of each character of a text, as it is read there. */
export function soundsOf(text: string): Sound[] {
  return pinyin(text, { type: "all", toneType: "none", v: true }).map(({ origin, isZh, pinyin: sound }) => ({
    character: origin,
    sound: isZh && sound ? sound : null,
  }));
}
