import { minisearch } from "./minisearch.ts";
import { ours } from "./ours.ts";
import { stock } from "./stock.ts";
import type { System, SystemName } from "./system.ts";

export const SYSTEMS: Readonly<Record<SystemName, System>> = { ours, stock, minisearch };
