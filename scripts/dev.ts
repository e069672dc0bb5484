import { dev } from "astro";
import { siteCommand, siteOptions } from "./options.ts";

const command = siteCommand("dev", "边改边看 Edit the content and see it at once, search included.")
  .option("--port <number>", "端口 port", "4321")
  .parse();

const { content, base, site } = siteOptions(command);
process.env.QIAOBAO_CONTENT = content;
process.env.ASTRO_TELEMETRY_DISABLED = "1";
await dev({
  root: new URL("..", import.meta.url).pathname,
  base,
  site: site ?? "http://localhost/",
  server: { host: "127.0.0.1", port: Number(command.opts<{ port: string }>().port) },
});
