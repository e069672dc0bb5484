import { verify } from "../src/cli/verify.ts";

await verify(process.argv);
