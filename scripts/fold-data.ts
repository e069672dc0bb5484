import { writeFileSync } from "node:fs";
import { foldDataModule } from "../src/text/derive-fold-data.ts";

/** Writes src/text/fold-data.ts from the dictionaries of opencc-js: run after an update of it. */
writeFileSync(new URL("../src/text/fold-data.ts", import.meta.url), foldDataModule());
