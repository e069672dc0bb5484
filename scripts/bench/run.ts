import type { BuildCost } from "./measured-build.ts";
import type { SetFigures } from "./measured-queries.ts";
import type { ProcessorTime } from "./processor-time.ts";
import type { SystemName } from "./systems/system.ts";

/** The figures of one system at one size. */
export interface Run {
  system: SystemName;
  size: number;
  build: BuildCost;
  sets: SetFigures[];
  /** The first query, a word, with the filters open; null for a system without filters. */
  filteredBytes: number | null;
  processor: ProcessorTime[] | null;
}
