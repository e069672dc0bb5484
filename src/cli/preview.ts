import { buildRelease } from "../release/build-release.ts";
import { serveSite } from "../release/serve.ts";
import { recoverRelease } from "../release/swap/staging.ts";
import { buildCommand, buildOptions, portNumber, siteCommand, siteOptions } from "./options.ts";

const PORT = ["--port <number>", "端口 port", portNumber, 4321] as const;

/** Runs `npm run preview`: serves the built site with the headers of its release. */
export async function preview(argv: readonly string[]): Promise<void> {
  const description = "在本机打开已生成的网站 Serve the built site on this machine.";
  const command = siteCommand("preview", description)
    .option(...PORT)
    .parse(argv);
  const { out, base } = siteOptions(command);
  await recoverRelease(out);
  await serve(out, base, command.opts<{ port: number }>().port);
}

/** Runs `npm start`: builds the site, then serves it. Sets the exit code to 1 if nothing was built. */
export async function start(argv: readonly string[]): Promise<void> {
  const description = "生成网站并在本机打开 Build the site and serve it on this machine.";
  const command = buildCommand("start", description)
    .option(...PORT)
    .parse(argv);
  const options = buildOptions(command);
  if (await buildRelease(options))
    await serve(options.out, options.base, command.opts<{ port: number }>().port);
  else process.exitCode = 1;
}

async function serve(out: string, base: string, port: number): Promise<void> {
  const { url } = await serveSite(out, base, port);
  console.log(`\n  ${url}\n\n  按 Ctrl+C 停止 Press Ctrl+C to stop`);
}
