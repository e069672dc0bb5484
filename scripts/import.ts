import "./compile-cache.ts";

const { importPress } = await import("../src/cli/import.ts");

await importPress(process.argv);
