import { withoutCards } from "../unchecked/without-checks.ts";
import { buildUnreleased } from "../unreleased-site.ts";
import { grownContent } from "./content.ts";

/** Builds an archive of so many items into the folder that is named: `build.ts <folder> <items>`. */
const [out = "", count = "60"] = process.argv.slice(2);
const files = await grownContent(Number(count));
await buildUnreleased({ out, files, plugins: [withoutCards], isChecked: true });
