import "../site/count-reads.mjs";
import { rm } from "node:fs/promises";
import { withoutCards } from "../unchecked/without-checks.ts";
import { buildUnreleased } from "../unreleased-site.ts";
import { grownContent } from "./content.ts";

/**
 * Builds an archive of so many items into the folder that is named: `build.ts <folder> <items>`. Every file that is
 * read is listed in a file beside the folder.
 */
const [out = "", count = "60"] = process.argv.slice(2);
process.env.READS = `${out}-reads.txt`;
await rm(process.env.READS, { force: true });
const files = await grownContent(Number(count));
await buildUnreleased({ out, files, plugins: [withoutCards], isChecked: true });
