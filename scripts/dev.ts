import { siteCommand, siteOptions } from "../src/cli/options.ts";
import { servePages } from "../src/release/astro.ts";

const command = siteCommand("dev", "边改边看 Edit the content and see it at once, search included.")
  .option("--port <number>", "端口 port", "4321")
  .parse();

const { content, base, site } = siteOptions(command);
const port = Number(command.opts<{ port: string }>().port);
await servePages({ content, base, site: site ?? "http://localhost/" }, port);
