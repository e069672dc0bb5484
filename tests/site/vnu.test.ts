import { execFile } from "node:child_process";
import { relative } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import vnu from "vnu-jar";
import { z } from "zod";
import { SITE } from "./site.ts";

const run = promisify(execFile);
const replies = z.object({
  messages: z.array(
    z.object({
      type: z.string(),
      url: z.string().optional(),
      lastLine: z.number().optional(),
      message: z.string(),
      extract: z.string().optional(),
    }),
  ),
});

/** Valid CSS that the checker does not know yet: ::highlight() and dots under Chinese. */
const NEWER_CSS = /::?highlight\(|text-emphasis-position/;

const hasJava = await run("java", ["-version"]).then(
  () => true,
  () => false,
);
if (!hasJava) console.info("没有 Java，未用 vnu 核对。Java is not here: vnu did not check the pages.");

test.skipIf(!hasJava)("the Nu Html Checker finds no error on any page", { timeout: 180_000 }, async () => {
  const words = [
    // One thread collects garbage and no code is optimised, which halves the time for so few pages.
    ...["-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss8m"],
    "-jar",
    String(vnu),
    "--format",
    "json",
    "--stdout",
    "--exit-zero-always",
    "--skip-non-html",
    SITE,
  ];
  const { stdout } = await run("java", words, { maxBuffer: 2 ** 27 });
  const errors = replies
    .parse(JSON.parse(stdout))
    .messages.filter(({ type, message, extract = "" }) => {
      return type !== "info" && !(message.startsWith("CSS:") && NEWER_CSS.test(message + extract));
    })
    .map(({ url = "", lastLine, message }) => {
      return `${relative(SITE, url.replace("file:", ""))}:${lastLine} ${message}`;
    });
  expect(errors).toEqual([]);
});
