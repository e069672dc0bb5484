import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { parse } from "node-html-parser";
import { expect, onTestFinished, test } from "vitest";
import { PROJECT } from "../unit/cli/command.ts";

const PORT = 4519;

test("who edits sees the pictures of an article", { timeout: 60_000 }, async () => {
  const words = ["scripts/dev.ts", "--content", "tests/fixtures/illustrated", "--port", String(PORT)];
  // Astro leaves its routes out where the variables of vitest tell it that it is being tested.
  const { PATH, HOME } = process.env;
  const dev = spawn(process.execPath, words, {
    cwd: PROJECT,
    env: { PATH, HOME },
    stdio: ["ignore", "pipe", "ignore"],
  });
  onTestFinished(async () => {
    dev.kill();
    await once(dev, "exit");
  });
  const address = `http://127.0.0.1:${PORT}`;
  for await (const line of createInterface({ input: dev.stdout })) if (line.includes("127.0.0.1")) break;
  const page = parse(await (await fetch(`${address}/zh/articles/harbour/`)).text());
  const pictures = page.querySelectorAll("figure img[src], figure source[srcset]").flatMap((element) => {
    const { src, srcset } = element.attributes;
    return [...(src ? [src] : []), ...(srcset ?? "").split(",").map((part) => part.trim().split(" ")[0])];
  });
  expect(pictures.length).toBeGreaterThan(2);
  for (const picture of pictures.filter(Boolean))
    expect((await fetch(`${address}${picture}`)).status, picture).toBe(200);
});
