import type { TreeOrigin } from "./archive-tree.ts";
import type { OtherBuild } from "./other-generators.ts";

/** The costs of building one archive. */
export interface BuildRun {
  size: number;
  origin: TreeOrigin;
  /** Processor seconds of each stage in order, of all processes. */
  stages: { name: string; seconds: number }[];
  /** Of the whole command. */
  processorSeconds: number;
  wallSeconds: number;
  /** Most memory of all processes together at one time. */
  peakMebibytes: number | null;
  files: Record<string, { count: number; bytes: number }>;
  others: OtherBuild[];
}
