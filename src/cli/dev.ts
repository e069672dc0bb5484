import { fileURLToPath } from "node:url";
import { dev as serve } from "astro";
import config from "../../astro.config.mjs";
import { archive } from "../site/integration/archive.ts";
import { portNumber, siteCommand, siteOptions } from "./options.ts";

/** Runs `npm run dev`: `astro dev` with the options of our commands. */
export async function dev(argv: readonly string[]): Promise<void> {
  const command = siteCommand("dev", "边改边看 Edit the content and see it at once, search included.")
    .option("--port <number>", "端口 port", portNumber, 4321)
    .parse(argv);
  const { content, base, site } = siteOptions(command);
  await serve({
    ...config,
    configFile: false,
    root: fileURLToPath(new URL("../..", import.meta.url)),
    base,
    ...(site === null ? {} : { site }),
    server: { ...config.server, port: command.opts<{ port: number }>().port },
    integrations: [archive({ content, openGuard: null, steps: async () => [] })],
  });
}
