import { expect, it } from "vitest";
import { speak, spokenIn } from "../../../src/diagnostics/editor-language.ts";

it.each([
  [{}, "zh en"],
  [{ LANG: "" }, "zh en"],
  [{ LANG: "C.UTF-8" }, "zh en"],
  [{ LC_ALL: "POSIX", LANG: "zh_CN.UTF-8" }, "zh en"],
  [{ LANG: "zh_CN.UTF-8" }, "zh"],
  [{ LANG: "zh-Hant" }, "zh"],
  [{ LANG: "zh" }, "zh"],
  [{ LC_ALL: "zh_TW", LANG: "en_GB.UTF-8" }, "zh"],
  [{ LC_ALL: "", LC_MESSAGES: "en_US.UTF-8", LANG: "zh_CN.UTF-8" }, "en"],
  [{ LANG: "de_DE@euro" }, "en"],
  [{ LANG: "zha_CN" }, "en"],
])("the locale %j asks for %s", (environment, languages) => {
  expect(spokenIn(environment).join(" ")).toBe(languages);
});

it("a sentence is said in each language asked for", () => {
  const text = { zh: "完成", en: "done" };
  expect([speak(text, ["zh"]), speak(text, ["en"]), speak(text, ["zh", "en"])]).toEqual([
    ...["完成", "done", "完成 done"],
  ]);
});
