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
  processor: ProcessorTime[] | null;
}
