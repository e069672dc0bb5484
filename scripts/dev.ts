import { fileURLToPath } from "node:url";
import { dev } from "astro";
import config from "../astro.config.mjs";
import { siteCommand, siteOptions } from "../src/cli/options.ts";
import { archive } from "../src/site/integration/archive.ts";

const command = siteCommand("dev", "边改边看 Edit the content and see it at once, search included.")
  .option("--port <number>", "端口 port", "4321")
  .parse();

const { content, base, site } = siteOptions(command);
await dev({
  ...config,
  configFile: false,
  root: fileURLToPath(new URL("..", import.meta.url)),
  base,
  ...(site === null ? {} : { site }),
  server: { ...config.server, port: Number(command.opts<{ port: string }>().port) },
  integrations: [archive({ content, steps: [] })],
});
