import { search } from "../src/cli/search.ts";

await search(process.argv);
