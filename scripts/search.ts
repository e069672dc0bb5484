import "./fast-start.ts";

const { search } = await import("../src/cli/search.ts");

await search(process.argv);
