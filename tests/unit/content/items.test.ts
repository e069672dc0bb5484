import { describe, expect, it } from "vitest";
import { BODY, EN, ENGLISH_BODY, en, SOURCE, ZH, zh } from "../../fixtures/bad/valid-archive.ts";
import { problemsWith, readWith } from "./content-tree.ts";

describe("the date of an item", () => {
  it.each(["2021-02-30", "2021-13-01", "5.1.2021", "2021年1月5日", "yesterday", "'20210105'"])(
    "cannot be %s",
    async (date) => {
      expect(await problemsWith({ [ZH]: zh({ date, dateEvidence: "依据" }) })).toEqual([
        `error date ${ZH}:3`,
      ]);
    },
  );

  it.each(["soon", "'[2022..]'", "'[..2020]'", "'[2022..2020]'"])(
    "cannot have the bounds %s",
    async (dateBounds) => {
      expect(await problemsWith({ [ZH]: zh({ dateBounds }) })).toEqual([`error date ${ZH}:8`]);
    },
  );

  it.each(["2021-01", "2021-01-05~", "2021", "'[2021-01-05,2021-01-06]'"])(
    "needs reasons when it is %s",
    async (date) => {
      expect(await problemsWith({ [ZH]: zh({ date }) })).toEqual([`error date-evidence ${ZH}:3`]);
      expect(await problemsWith({ [ZH]: zh({ date, dateEvidence: "正文" }) })).toEqual([]);
    },
  );

  it("keeps the reasons in both languages", async () => {
    const { archive } = await readWith({
      [ZH]: zh({ date: "2021-01~", dateEvidence: "正文" }),
      [EN]: en({ dateEvidence: "The text" }),
    });
    expect(archive?.articles[0]?.date.evidence).toEqual({ zh: "正文", en: "The text" });
  });
});

describe("what an item refers to", () => {
  it("must be there: its newspaper and each of its topics", async () => {
    const record = zh({ newspaper: "other-daily", topics: "[shipping, trains]" });
    expect(await problemsWith({ [ZH]: record })).toEqual([
      `error reference ${ZH}:2`,
      `error reference ${ZH}:6`,
    ]);
  });
});

describe("block ids", () => {
  it("occur once in a text", async () => {
    const body = "昨日，新港开航。 ^p1\n\n首航30艘船。 ^p1\n";
    expect(await problemsWith({ [ZH]: zh({}, body), [EN]: null })).toEqual([`error block-id ${ZH}:12`]);
  });

  it("are missed where none is written", async () => {
    const body = "昨日，新港开航。\n\n首航30艘船。 ^p2\n";
    expect(await problemsWith({ [ZH]: zh({}, body) })).toEqual([`warning no-block-id ${ZH}:10`]);
  });

  it("that are retired lead to a block, and are not in use", async () => {
    const record = zh({ retired: "{ p9: p1, p8: p7, p2: p1 }" });
    expect(await problemsWith({ [ZH]: record })).toEqual([`error retired ${ZH}:8`, `error retired ${ZH}:8`]);
    expect(await problemsWith({ [ZH]: zh({ retired: "{ p9: p1 }" }) })).toEqual([]);
  });
});

describe("the translation", () => {
  it("has no block that the record has not", async () => {
    const body = `${ENGLISH_BODY}\nMore. ^p9\n`;
    expect(await problemsWith({ [EN]: en({}, body) })).toEqual([`error pairs ${EN}:13`]);
  });

  it("is missed where a block of the record has none", async () => {
    expect(await problemsWith({ [EN]: en({}, "The new harbour opened yesterday. ^p1\n") })).toEqual([
      `warning untranslated ${ZH}:12`,
    ]);
  });

  it("may split a block, but not use its id again elsewhere", async () => {
    const split = "The new harbour opened. ^p1\n\nThat was yesterday. ^p1\n\nThirty ships sailed. ^p2\n";
    expect(await problemsWith({ [EN]: en({}, split) })).toEqual([]);
    const apart = "The new harbour opened. ^p1\n\nThirty ships sailed. ^p2\n\nThat was yesterday. ^p1\n";
    expect(await problemsWith({ [EN]: en({}, apart) })).toEqual([`error block-id ${EN}:13`]);
  });

  it("may join blocks", async () => {
    expect(
      await problemsWith({ [EN]: en({}, "The new harbour opened; thirty ships sailed. ^p1 ^p2\n") }),
    ).toEqual([]);
  });

  it("is stale when the record's words have changed since", async () => {
    const source = "新港开航\n本报记者 昨日,新港开航。\n首航31艘船。\n";
    const record = zh({}, BODY.replace("30", "31"));
    const { diagnostics } = await readWith({ [ZH]: record, [SOURCE]: source });
    expect(diagnostics).toMatchObject([
      { severity: "warning", rule: "stale-translation", file: EN, range: { start: { line: 6 } } },
    ]);
    const now = /translationOf: ([0-9a-f]{12})/.exec(diagnostics[0]?.advice.en ?? "")?.[1];
    expect(
      await problemsWith({ [ZH]: record, [SOURCE]: source, [EN]: en({ translationOf: `${now}` }) }),
    ).toEqual([]);
  });

  it("says which state of the record it was made from", async () => {
    expect(await problemsWith({ [EN]: en({ translationOf: null }) })).toEqual([
      `warning stale-translation ${EN}:2`,
    ]);
  });
});

describe("pictures", () => {
  const withPicture = (markdown: string) => ({
    [ZH]: zh({ source: null }, `${BODY}\n${markdown}\n`),
    [EN]: null,
  });

  it.each([ZH, EN])("must be in the item's folder: %s", async (path) => {
    const figure = "\n![港口](harbour.jpg) ^f1\n";
    const caption = '\n![](<> "港口") ^f1\n';
    const record = zh({ source: null }, BODY + (path === ZH ? figure : caption));
    const translation = en({}, ENGLISH_BODY + (path === EN ? figure : caption));
    const errors = (await problemsWith({ [ZH]: record, [EN]: translation })).filter((line) =>
      line.startsWith("error"),
    );
    expect(errors).toEqual([`error picture-missing ${path}:13`]);
  });

  it.each(["../../../topics.yaml", "https://example.com/x.jpg", "/etc/passwd", "../harbour/source.txt"])(
    "are not taken from elsewhere: %s",
    async (file) => {
      expect(await problemsWith(withPicture(`![港口](${file}) ^f1`))).toEqual([
        `error picture-missing ${ZH}:13`,
      ]);
    },
  );

  it("are described", async () => {
    expect(await problemsWith(withPicture("![](harbour.jpg) ^f1"))).toContain(`error picture-alt ${ZH}:13`);
  });

  it("are pictures", async () => {
    const files = {
      ...withPicture("![港口](harbour.jpg) ^f1"),
      "articles/2021/harbour/harbour.jpg": "<svg/>",
    };
    expect(await problemsWith(files)).toEqual([`error picture-format ${ZH}:13`]);
  });

  it("have no alternative text when they are not preserved, and need none", async () => {
    expect(await problemsWith(withPicture('![](<> "港口全景") ^f1'))).toEqual([]);
  });
});

describe("the source", () => {
  it("and the item differ at a line that is reported", async () => {
    const { diagnostics } = await readWith({
      [SOURCE]: "新港开航\n\n本报记者 昨日,新港开航。\n首航33艘船。\n",
    });
    expect(diagnostics).toMatchObject([
      { severity: "error", rule: "fidelity", file: ZH, range: { start: { line: 12 } } },
    ]);
    expect(diagnostics[0]?.message.en).toContain(`${SOURCE}:4:4 "3艘船。"`);
    expect(diagnostics[0]?.message.en).toContain('here "0艘船。"');
  });

  it("and the headline differ at the title", async () => {
    expect(await problemsWith({ [SOURCE]: "旧港开航\n" })).toEqual([`error fidelity ${ZH}:4`]);
  });

  it("that is empty is reported to be so", async () => {
    expect(await problemsWith({ [SOURCE]: "" })).toEqual([`error empty-file ${SOURCE}:1`]);
  });

  it("may have a block elsewhere, which is declared", async () => {
    const moved = "新港开航\n首航30艘船。\n本报记者 昨日,新港开航。\n";
    expect(await problemsWith({ [SOURCE]: moved })).toEqual([`error fidelity ${ZH}:4`]);
    expect(await problemsWith({ [SOURCE]: moved, [ZH]: zh({ source: "{ moved: [p2] }" }) })).toEqual([]);
    expect(await problemsWith({ [SOURCE]: moved, [ZH]: zh({ source: "{ moved: [p9] }" }) })).toEqual([
      `error fidelity ${ZH}:7`,
    ]);
  });
});

describe("the text of an item", () => {
  it("is reported to be wrong by the line of the file, not of the body", async () => {
    const body = "昨日，<b>新港</b>开航。 ^p1\n\n首航[30](javascript:x)艘船。 ^p2\n";
    expect(await problemsWith({ [ZH]: zh({}, body) })).toEqual([
      ...[`error raw-html ${ZH}:10`, `error raw-html ${ZH}:10`],
      `error link-scheme ${ZH}:12`,
    ]);
  });
});
