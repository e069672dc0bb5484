import { git } from "./git.ts";

/** Finds the blobs of files at commits, named `<commit>:./<path>`, with one call of git; a file may not exist. */
export async function blobIds(folder: string, names: readonly string[]): Promise<Map<string, string>> {
  if (names.length === 0) return new Map();
  const output = await git(folder, ["cat-file", "--batch-check"], `${names.join("\n")}\n`);
  const lines = String(output ?? "").split("\n");
  return new Map(
    names.flatMap((name, at) => {
      const [id = "", type] = lines[at]?.split(" ") ?? [];
      return type === "blob" ? [[name, id] as const] : [];
    }),
  );
}

/** Reads blobs with one call of git. */
export async function readBlobs(folder: string, ids: ReadonlySet<string>): Promise<Map<string, Buffer>> {
  const blobs = new Map<string, Buffer>();
  if (ids.size === 0) return blobs;
  const output = await git(folder, ["cat-file", "--batch"], `${[...ids].join("\n")}\n`);
  // Each blob follows a line with its id, type and size, and ends in a line end.
  let at = 0;
  while (output && at < output.length) {
    const lineEnd = output.indexOf("\n", at);
    const [id = "", type, size] = output.toString("utf8", at, lineEnd).split(" ");
    at = lineEnd + 1;
    if (type !== "blob") continue;
    blobs.set(id, output.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return blobs;
}
