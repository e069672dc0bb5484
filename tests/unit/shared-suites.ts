import { existsSync } from "node:fs";
import { resolve } from "node:path";

const FOLDER = resolve(import.meta.dirname, "../../../shared/suites");

/** The folder of the peers' own test cases, which is beside the project; null, and said so, when it does not exist. */
export const SHARED_SUITES: string | null = existsSync(FOLDER) ? FOLDER : null;

if (!SHARED_SUITES) console.info(`The peers' suites are not run: there is no ${FOLDER}`);
