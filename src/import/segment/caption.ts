import { cueOf } from "./cue.ts";
import { type Evidence, evidence } from "./evidence.ts";
import { endsSentence } from "./sentence.ts";

const LABEL =
  /^(?:[▲△▼▽◀▶←→↑↓◤◥]\s*(?=\S)|[■●◎]?\s*(?:图为|图[①-⑳❶-❿㈠-㈩]|图\s*[（(]?[\d一二三四五六七八九]{1,2}[）)]?(?:[:：、.\s]|为)|(?:上|下|左|右|题|中|大|小|组|前|本版)图(?:[:：为]|\s|$)|(?:图片|照片|资料图|资料照片|图片说明|图说|图注|题图|配图|示意图|图)[:：]|(?:摄影|供图|制图|图片来源|图片提供|视觉)[:：]))/u;
const CREDIT =
  /(?:[（(【][^（）()]{0,24}(?:摄|供图|图片|资料图|资料照片|制图|摄影|图)[）)】]|(?:^|[\s\u3000。！？）)])\S{2,12}[\s\u3000]*(?:(?<!拍)摄|供图|摄影|制图|[/／]图)|记者\s*\S{2,8}(?:\s+\S{2,4}){0,2}\s*(?:摄|摄影|供图)|[（(]资料图片?[）)])\s*[。]?$/;
const SCENE =
  /(?:现场|合影|留影|展位|展台|展区|展品|外景|全景|远景|一角|效果图|示意图|鸟瞰|俯瞰|航拍|资料图|画面|场景|风貌|外观|夜景|实景)[^，,。]{0,8}[。]?$/;
const LONGEST = 120;

/** Returns the evidence that a text is a caption by its words; null if there is none. */
export function labelledCaption(text: string): Evidence | null {
  if ([...text].length > LONGEST) return null;
  const cue = cueOf(text);
  if (LABEL.test(cue))
    return evidence(0.92, "以“图为”“图①”“摄影：”之类开头", "begins as captions do, with 图为, 图① or 摄影：");
  if (CREDIT.test(cue))
    return evidence(
      0.88,
      "以摄影者或图片来源结尾",
      "ends in the name of a photographer or a picture's source",
    );
  return null;
}

/** True for a complete caption: its sentence ends, or it names the photographer. */
export function isClosedCaption(text: string): boolean {
  return endsSentence(text) || CREDIT.test(cueOf(text)) || /[）)]$/.test(text);
}

/** True for a line that only names the photographer of the picture above. */
export function isCredit(text: string): boolean {
  return /^[（(]?(?:(?:本报|本刊|特约|见习)*记者\s*)?[\p{Script=Han}\s·]{2,8}\s*(?:摄|供图|摄影|制图|[/／]图)[）)]?$/u.test(
    cueOf(text),
  );
}

/**
 * How much an unlabelled line, which is between the halves of a sentence that continues behind it,
 * looks like a caption; null for what cannot be one. `setOff` is true if more empty lines than usual
 * part it from the text.
 */
export function looksLikeCaption(text: string, setOff: boolean): Evidence | null {
  const length = [...text].length;
  if (length > 60 || length < 4 || /[。！？；：，,;:].*[\p{L}\d]/u.test(text) || /[，,、；：]$/.test(text))
    return null;
  const scene = SCENE.test(cueOf(text));
  const zh = "一句话被它隔成两半，它自己成句";
  const en = "the halves of a sentence are on both sides of it, and it is complete";
  if (scene && setOff)
    return evidence(
      0.9,
      `${zh}，说的是画面，空行也比别处多`,
      `${en}; it names a scene, and is set off by more empty lines`,
    );
  if (setOff)
    return evidence(0.75, `${zh}，空行比别处多`, `${en}; more empty lines than elsewhere set it off`);
  if (scene) return evidence(0.75, `${zh}，说的是画面`, `${en}; it names a scene`);
  return endsSentence(text) ? null : evidence(0.55, zh, en);
}
