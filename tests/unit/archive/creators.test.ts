import { describe, expect, it } from "vitest";
import {
  type Creator,
  dividedName,
  isBylinePhrase,
  isUndivided,
  shownName,
} from "../../../src/archive/creators.ts";

const person = (zh: string | null, en: string | null): Creator => ({
  ...{ name: { zh, en }, kind: "person", role: "author" },
});

describe("a phrase of a byline", () => {
  it.each([
    "本报记者",
    "本报记者 周小帆",
    "记者周小帆",
    "港报综合",
    "新华社讯",
    "本報記者",
    "周小帆 摄影",
    "通讯员 林小渡",
  ])("%s is not a name", (phrase) => expect(isBylinePhrase(phrase, "zh")).toBe(true));
  it.each(["By our reporter", "Compiled by Port Daily", "Our reporter", "Zhou Xiaofan, staff writer"])(
    "%s is not a name",
    (phrase) => expect(isBylinePhrase(phrase, "en")).toBe(true),
  );
  it.each(["港报", "周小帆", "综合开发研究院", "新华社", "中国摄影家协会", "约翰·史密斯"])(
    "%s is a name",
    (name) => expect(isBylinePhrase(name, "zh")).toBe(false),
  );
  it.each([
    "Port Daily",
    "Zhou, Xiaofan",
    "Byron, George",
    "Foreign Correspondents’ Club",
    "Ouroboros Press",
  ])("%s is a name", (name) => expect(isBylinePhrase(name, "en")).toBe(false));
});

describe("a person's name", () => {
  it("is in the order of its own language", () => {
    expect(shownName(person("周小帆", "Zhou, Xiaofan"), "en")).toBe("Zhou Xiaofan");
    expect(shownName(person("约翰·史密斯", "Smith, John"), "en")).toBe("John Smith");
    expect(shownName(person("约翰·史密斯", "Smith, John"), "zh-Hant")).toBe("約翰·史密斯");
  });

  it("is whole where it is not divided, and in the other language where there is no own", () => {
    expect(dividedName(person("老船工", "Old Tom,"))).toEqual({ family: "Old Tom", given: null });
    expect(shownName(person("老船工", "Old Tom,"), "en")).toBe("Old Tom");
    expect(shownName(person(null, "Smith, John"), "zh-Hans")).toBe("John Smith");
    expect(shownName(person("周小帆", null), "en")).toBe("周小帆");
  });

  it("needs a comma between its parts", () => {
    expect(isUndivided(person(null, "John Smith"))).toBe(true);
    expect(isUndivided(person(null, "Smith, John"))).toBe(false);
    expect(isUndivided(person(null, "Banjin"))).toBe(false);
    expect(isUndivided({ ...person(null, "Port Daily"), kind: "organization" })).toBe(false);
  });
});
