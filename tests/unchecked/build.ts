import { buildUnreleased } from "../unreleased-site.ts";
import { hostileContent } from "./content.ts";
import { readWithoutSanitiser, withoutCards, withRawHtml } from "./without-checks.ts";

/** Builds the hostile archive into the folder that is named, without having checked or sanitised it. */
const [out = ""] = process.argv.slice(2);
readWithoutSanitiser();
await buildUnreleased({
  out,
  files: hostileContent(),
  plugins: [withoutCards, withRawHtml],
  isChecked: false,
});
