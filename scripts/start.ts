import { InvalidArgumentError } from "commander";
import { buildCommand, buildOptions } from "../src/cli/options.ts";
import { buildRelease } from "../src/release/build-release.ts";
import { serveSite } from "../src/release/serve.ts";

const command = buildCommand("start", "生成网站并在本机打开 Build the site and serve it on this machine.")
  .option("--port <number>", "端口 port", portNumber, 4321)
  .parse();

const options = buildOptions(command);
if (await buildRelease(options)) {
  const { port } = command.opts<{ port: number }>();
  const { url } = await serveSite(options.out, options.base, port);
  console.log(`\n  ${url}\n\n  按 Ctrl+C 停止 Press Ctrl+C to stop`);
} else {
  process.exitCode = 1;
}

function portNumber(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new InvalidArgumentError("0–65535");
  return port;
}
