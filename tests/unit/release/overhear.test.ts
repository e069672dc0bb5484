import { expect, test } from "vitest";
import { overhear } from "../../../src/release/overhear.ts";

test("every warning is heard on either stream, but for those of empty collections", async () => {
  const before = [process.stdout.write, process.stderr.write];
  const heard = await overhear(async () => {
    process.stdout.write('[WARN] [content] The collection "topics" does not exist or is empty.\n');
    process.stdout.write("\u001b[33m12:00:00 [WARN] [build] two pages have one address\u001b[39m\n");
    process.stderr.write("[ERROR] [markdown] x.md failed\n");
    process.stdout.write("\n");
  });
  expect(heard).toEqual([
    "12:00:00 [WARN] [build] two pages have one address",
    "[ERROR] [markdown] x.md failed",
  ]);
  expect([process.stdout.write, process.stderr.write]).toEqual(before);
});
