import type { Node } from "mdast";
import type { VFile } from "vfile";
import type { Complaint, Fault } from "../../diagnostics/diagnostic.ts";

/** A finding before its file is known; the line is that of the Markdown text. */
export type MarkdownFinding = Omit<Fault, "file">;

/** Notes down what is wrong at a node; `markdown.ts` hands all of it to the caller. */
export function report(file: VFile, node: Node, complaint: Complaint): void {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  findingsOf(file).push({ ...complaint, line, column });
}

declare module "vfile" {
  interface DataMap {
    findings: MarkdownFinding[];
  }
}

/** What the plugins noted down on a file, in their order. */
export function findingsOf(file: VFile): MarkdownFinding[] {
  file.data.findings ??= [];
  return file.data.findings;
}
