import type { Language } from "../text/language.ts";
import { inTraditional } from "../text/traditional.ts";
import { en } from "./en.ts";
import { zh } from "./zh.ts";

/** The words of the interface. */
export type Words = Record<keyof typeof zh, string>;

/** The interface's words in each language. */
export const WORDS: Record<Language, Words> = {
  "zh-Hans": zh,
  "zh-Hant": Object.fromEntries(Object.entries(zh).map(([key, word]) => [key, inTraditional(word)])) as Words,
  en,
};
