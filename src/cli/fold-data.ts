import { writeFileSync } from "node:fs";
import { foldDataModule } from "../text/derive-fold-data.ts";

/** Writes `src/text/fold-data.ts` from the dictionaries of opencc-js. Run it after an update of them. */
export function writeFoldData(): void {
  writeFileSync(new URL("../text/fold-data.ts", import.meta.url), foldDataModule());
}
