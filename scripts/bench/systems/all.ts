import { minisearch } from "./minisearch.ts";
import { pairs } from "./pairs.ts";
import { stock } from "./stock.ts";
import type { System, SystemName } from "./system.ts";

export const SYSTEMS: Readonly<Record<SystemName, System>> = { pairs, stock, minisearch };
