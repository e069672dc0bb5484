import "./fast-start.ts";

const { importPress } = await import("../src/cli/import.ts");

await importPress(process.argv);
