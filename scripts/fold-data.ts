import { writeFoldData } from "../src/cli/fold-data.ts";

writeFoldData();
