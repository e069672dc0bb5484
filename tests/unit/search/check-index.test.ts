import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { checkIndex } from "../../../src/search/node/check-index.ts";
import { serve } from "./served-index.ts";

const item = (id: string, body: string, english: string) => ({
  id,
  zh: { headline: ["新港"], body: [body] },
  en: { headline: [], body: [english] },
});
const ITEMS = [
  item("a", "深圳发展智慧城市，想象未来\n广州", "Smart cities grow in Shenzhen (深圳) now"),
  item("b", "港口与码头，1,200艘船", "The harbour, and 1,200 ships"),
  item("c", "想像未来", "Cities growing"),
];

it("an index of other texts than an archive has is reported, one of the same is not", async () => {
  const documents = ITEMS.map(({ id, zh, en }) => ({ id, ...zh, english: en.body }));
  await using index = await serve(documents);
  const folder = fileURLToPath(index.folder);
  expect(await checkIndex(folder, ITEMS)).toEqual([]);
  const changed = ITEMS.with(1, item("b", "广州与码头", "The quay"));
  expect((await checkIndex(folder, changed)).join("\n")).toContain("b");
  expect((await checkIndex(folder, [...ITEMS, item("d", "佛山", "Foshan")])).join("\n")).toContain("d");
});
