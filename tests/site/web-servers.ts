import { spawn } from "node:child_process";
import { once } from "node:events";
import { access, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Serving } from "../../src/release/serve.ts";

/** A web server whose part of the configuration comes with a release. */
export interface WebServer {
  name: string;
  /** Where Debian puts the program, and what else it needs. */
  needs: readonly [program: string, ...files: string[]];
  /** The file in the release that is its part. */
  part: string;
  /** The rest of the configuration, for a separate folder, on a port of this machine only. */
  configuration(own: string, port: number, root: string, part: string): string;
  words(own: string, file: string): string[];
}

/** Longest wait for an answer, in milliseconds. */
const START = 10_000;

const TYPES = "/etc/nginx/mime.types";
const TEMPORARY = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];

export const NGINX: WebServer = {
  name: "nginx",
  needs: ["/usr/sbin/nginx", TYPES],
  part: "serving/nginx.conf",
  configuration: (own, port, root, part) =>
    `daemon off; worker_processes 2; pid ${own}/pid; error_log ${own}/error.log;
${process.getuid?.() === 0 ? "user root;" : ""}
events {}
http {
  include ${TYPES};
  access_log off;
${TEMPORARY.map((name) => `  ${name}_temp_path ${own}/${name};`).join("\n")}
  server { listen 127.0.0.1:${port}; root ${root}; include ${part}; }
}
`,
  words: (own, file) => ["-c", file, "-e", join(own, "error.log")],
};

export const CADDY: WebServer = {
  name: "Caddy",
  needs: ["/usr/bin/caddy"],
  part: "serving/Caddyfile",
  configuration: (_own, port, root, part) =>
    `{
	admin off
	log {
		output discard
	}
}
http://127.0.0.1:${port} {
	root * ${root}
	import ${part}
}
`,
  words: (_own, file) => ["run", "--config", file, "--adapter", "caddyfile"],
};

/** True if this machine has a server. */
export function isHere({ needs }: WebServer): Promise<boolean> {
  return Promise.all(needs.map((file) => access(file))).then(
    () => true,
    () => false,
  );
}

/** Serves a folder by a server, with the part of the configuration that came with a release. @throws Error when it does not answer. */
export async function serveWith(server: WebServer, root: string, part: string): Promise<Serving> {
  const own = await mkdtemp(join(tmpdir(), "qiaobao-server-"));
  const port = await freePort();
  const file = join(own, "configuration");
  await writeFile(file, server.configuration(own, port, root, part));
  const [program] = server.needs;
  const running = spawn(program, server.words(own, file), {
    stdio: ["ignore", "inherit", "ignore"],
    // Where Caddy keeps its last configuration.
    env: { ...process.env, XDG_CONFIG_HOME: own, XDG_DATA_HOME: own },
  });
  const ended = once(running, "exit");
  const url = `http://127.0.0.1:${port}/`;
  const end = Date.now() + START;
  while (!(await fetch(url).catch(() => null))) {
    if (running.exitCode !== null || Date.now() > end)
      throw new Error(`${server.name} does not answer at ${url}`);
  }
  return {
    url,
    async close() {
      running.kill("SIGTERM");
      await ended;
      await rm(own, { recursive: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (!address || typeof address === "string") throw new Error("no port");
  return address.port;
}
