import "./fast-start.ts";

const { verify } = await import("../src/cli/verify.ts");

await verify(process.argv);
