import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { outlineOf } from "./outline.ts";
import { faultsOf, proposedFor } from "./written.ts";

const FOLDER = join(import.meta.dirname, "../../fixtures/press");
const TEXTS = readdirSync(FOLDER).filter((name) => name.endsWith(".txt"));

describe("press texts of many sorts", () => {
  it.each(TEXTS)("%s", (name) => {
    const [text = "", outline = ""] = readFileSync(join(FOLDER, name), "utf8").split("=== becomes\n");
    const items = proposedFor(text);
    expect(`${items.map(outlineOf).join("\n")}\n`).toBe(outline);
    expect(items.flatMap(faultsOf)).toEqual([]);
  });
});
