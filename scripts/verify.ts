import "./compile-cache.ts";

const { verify } = await import("../src/cli/verify.ts");

await verify(process.argv);
