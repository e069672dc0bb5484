import type { Language } from "../text/language.ts";
import { inTraditional } from "../text/traditional.ts";
import { en } from "./en.ts";
import { zh } from "./zh.ts";

/** The words of the interface. */
export type Words = Record<keyof typeof zh, string>;

/** Usual Traditional forms where the dictionary has a rare one: 覈對. */
const FORMS = { 核对: "核對" };

/** The interface's words in each language. */
export const WORDS: Record<Language, Words> = {
  "zh-Hans": zh,
  "zh-Hant": Object.fromEntries(
    Object.entries(zh).map(([key, word]) => [key, inTraditional(word, FORMS)]),
  ) as Words,
  en,
};
