import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import type { Review } from "../import/propose/review.ts";

const decision = z.union([
  z.strictObject({ refused: z.literal(true) }),
  z.strictObject({ text: z.string() }),
]);
const progressSchema = z.strictObject({
  decisions: z.array(z.tuple([z.string(), decision])),
  accepted: z.array(z.number()),
  unwanted: z.array(z.number()),
});

/** Keeps the progress with a file, identified by its SHA-256, until its items are written. */
export interface ProgressFile {
  load(): Promise<Review | null>;
  save(review: Review): Promise<void>;
  remove(): Promise<void>;
}

/** The progress with a file, in a folder beside the content. */
export function progressFile(content: string, sha256: string): ProgressFile {
  const path = join(dirname(content), ".import", `${sha256.slice(0, 16)}.json`);
  return {
    async load() {
      const text = await readFile(path, "utf8").catch(() => null);
      const read = text === null ? null : progressSchema.safeParse(parsed(text));
      return read?.success ? { ...read.data, decisions: new Map(read.data.decisions) } : null;
    },
    async save({ decisions, ...review }) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, JSON.stringify({ ...review, decisions: [...decisions] }));
    },
    remove: () => rm(path, { force: true }),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
