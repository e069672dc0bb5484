import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  compareLists,
  type ListedItem,
  listHash,
  readCitedList,
  writeCitedList,
} from "../../../src/search/cited-list.ts";

const AT = { day: "2026-11-29", release: "0123456789ab" };
const LIST: ListedItem[] = [
  { id: "twin-harbours", version: "aaaaaaaaaaaa" },
  { id: "harbour", version: "bbbbbbbbbbbb" },
];

const versions = fc.stringMatching(/^[0-9a-f]{12}$/);
const lists = fc
  .dictionary(fc.stringMatching(/^[a-z0-9]{1,12}$/), versions, { maxKeys: 12 })
  .map((items) => Object.entries(items).map(([id, version]) => ({ id, version })));

const cite = async (list: readonly ListedItem[]) => readCitedList(await writeCitedList(list, AT));

describe("the list of a cited search", () => {
  test("has a hash that can be computed from the documented form", async () => {
    const form = "harbour@bbbbbbbbbbbb\ntwin-harbours@aaaaaaaaaaaa\n";
    expect(await listHash(LIST)).toBe(createHash("sha256").update(form).digest("hex").slice(0, 12));
    expect(await listHash(LIST.toReversed())).toBe(await listHash(LIST));
  });

  test("is read as it was written, and is the same as itself", async () => {
    await fc.assert(
      fc.asyncProperty(lists, async (list) => {
        const cited = await cite(list);
        expect(cited).toMatchObject({ ...AT, count: list.length });
        expect(cited?.items).toHaveLength(list.length);
        if (cited) expect((await compareLists(cited, list.toReversed())).isSame).toBe(true);
      }),
    );
  });

  test("reports which items were added, changed and removed", async () => {
    await fc.assert(
      fc.asyncProperty(lists, lists, async (before, now) => {
        const cited = await cite(before);
        const found = cited && (await compareLists(cited, now));
        const versionOf = (id: string) => before.find((item) => item.id === id)?.version;
        expect(found?.added).toEqual(now.filter(({ id }) => versionOf(id) === undefined));
        expect(found?.changed).toEqual(
          now.filter(
            ({ id, version }) => ![undefined, version.slice(0, 4)].includes(versionOf(id)?.slice(0, 4)),
          ),
        );
        expect(found?.removed).toHaveLength(
          before.filter(({ id }) => !now.some((item) => item.id === id)).length,
        );
      }),
    );
  });

  test("is too long for a link beyond some length, and then only known to be the same or not", async () => {
    const long = Array.from({ length: 500 }, (_, at) => ({ id: `item-${at}`, version: "cccccccccccc" }));
    const cited = await cite(long);
    expect(cited).toMatchObject({ count: 500, items: null });
    if (!cited) return;
    expect((await compareLists(cited, long)).isSame).toBe(true);
    expect(await compareLists(cited, long.slice(1))).toEqual({
      isSame: false,
      added: [],
      changed: [],
      removed: [],
    });
    expect((await writeCitedList(long.slice(0, 150), AT)).length).toBeLessThan(1400);
  });

  test("is none where the link is damaged", async () => {
    const link = await writeCitedList(LIST, AT);
    for (const damaged of ["", "x", link.slice(0, -3), `${link}A`, link.replace("2.", "3.")])
      expect(readCitedList(damaged), damaged).toBeNull();
  });
});
