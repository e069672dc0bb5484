import { expect, it, vi } from "vitest";
import { parseQuery } from "../../../../src/search/query/query.ts";
import { fetchFile, foundIds, serve } from "../served-index.ts";

it("the global fetch is as it was once the last index is closed, and serves other addresses before", async () => {
  // Not the module in which other tests may have left an engine open.
  vi.resetModules();
  const { createEngine } = await import("../../../../src/search/engine.ts");
  await using index = await serve([{ id: "a", body: ["智慧城市"] }]);
  const native = globalThis.fetch;
  const [one, other] = [createEngine(index.folder, fetchFile), createEngine(index.folder, fetchFile)];
  await Promise.all([one.open(), other.open()]);
  expect(globalThis.fetch).not.toBe(native);
  expect(await (await fetch("data:text/plain,other")).text()).toBe("other");
  await one.close();
  expect(await foundIds(other, parseQuery("智慧城市"))).toEqual(["a"]);
  await other.close();
  expect(globalThis.fetch).toBe(native);
});
