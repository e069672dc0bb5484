import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it, onTestFinished } from "vitest";
import { loadContent } from "../../../src/content/load.ts";
import { writeArchive } from "../../fixtures/bad/bad-case.ts";
import { VALID_ARCHIVE } from "../../fixtures/bad/valid-archive.ts";

/** Pieces with a meaning in YAML, Markdown, JavaScript or the archive's own fields. */
const PIECES = [
  ...[
    "\0",
    "\t",
    "\n",
    "\n\n",
    "\uFEFF",
    "\u202E",
    "😀",
    "\ud800",
    "\\",
    "'",
    '"',
    "`",
    "|",
    "> ",
    "- ",
    "# ",
  ],
  ...[
    "---\n",
    "\n---\n",
    "\n...\n",
    ": ",
    "? ",
    "[",
    "]",
    "{",
    "}",
    "&a ",
    "*a",
    "!!x ",
    "%",
    "@",
    "~",
    "<<: *a\n",
  ],
  ...["__proto__: x\n", "constructor: x\n", "retired: { __proto__: p1 }\n", "variants: { constructor: x }\n"],
  ...[
    "topics: [constructor]\n",
    "lead: constructor\n",
    "translationOf: { p1: a, headline: b }\n",
    "scans: [{}]\n",
  ],
  ...[
    "^p1",
    " ^p1 ^p2",
    "\n\n^p3\n\n",
    "[^1]",
    "[^1]: ",
    "[^__proto__]",
    "[a][__proto__]",
    "[__proto__]: /x\n",
  ],
  ...[
    "![](",
    "![a](x.jpg) ^f1",
    "](",
    "]:",
    "(#p1)",
    "(/zh/)",
    "javascript:",
    "<b>",
    "<!--",
    "```\n",
    "|a|\n|-|\n",
  ],
  ...["&#0;", "&#x202E;", "&lt;", "[..]", "2021-", "null", "1. ", "    "],
];

/** A file of the valid archive with some pieces put in or characters taken out. */
const CHANGED = fc.constantFrom(...Object.keys(VALID_ARCHIVE)).chain((path) => {
  const text = VALID_ARCHIVE[path] ?? "";
  const change = fc.record({
    at: fc.nat(text.length),
    drop: fc.nat(6),
    piece: fc.constantFrom("", ...PIECES),
  });
  return fc.array(change, { minLength: 1, maxLength: 5 }).map((changes) => {
    const changed = changes.reduce(
      (now, { at, drop, piece }) => now.slice(0, at) + piece + now.slice(at + drop),
      text,
    );
    return [path, changed] as const;
  });
});

it("whatever happens to its files, an archive is read to the end, and only lines that exist are reported", async () => {
  const directory = await mkdtemp(join(tmpdir(), "qiaobao-any-text-"));
  onTestFinished(() => rm(directory, { recursive: true }));
  writeArchive(directory);
  await fc.assert(
    fc.asyncProperty(fc.array(CHANGED, { minLength: 1, maxLength: 2 }), async (files) => {
      const edited = new Map(files);
      const { diagnostics } = await loadContent(directory, { today: "2026-11-27", edited });
      for (const { file, range, message, advice } of diagnostics) {
        const lines = (edited.get(file) ?? VALID_ARCHIVE[file] ?? "\n").split("\n").length;
        expect(range.start.line).toBeGreaterThanOrEqual(1);
        expect(range.end.line).toBeLessThanOrEqual(lines);
        expect(`${message.zh}${message.en}${advice.zh}${advice.en}`).not.toMatch(/undefined|\[object/);
      }
    }),
    { numRuns: 200 },
  );
}, 60_000);
