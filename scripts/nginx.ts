import { spawn } from "node:child_process";
import { once } from "node:events";
import { access, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Serving } from "./serve.ts";

/** Where Debian puts what a configuration needs beside its own lines. */
const NGINX = "/usr/sbin/nginx";
const TYPES = "/etc/nginx/mime.types";
/** Longest wait for nginx to answer, in milliseconds. */
const START = 10_000;

/** True where this machine has nginx. */
export function hasNginx(): Promise<boolean> {
  return Promise.all([access(NGINX), access(TYPES)]).then(
    () => true,
    () => false,
  );
}

/** Serves a folder by nginx, on this machine alone, with a release's own part of the configuration. */
export async function serveWithNginx(root: string, configuration: string): Promise<Serving> {
  const folder = await mkdtemp(join(tmpdir(), "nginx-"));
  const port = await freePort();
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  await writeFile(
    join(folder, "nginx.conf"),
    `daemon off; worker_processes 2; pid ${folder}/pid; error_log ${folder}/error.log;
${process.getuid?.() === 0 ? "user root;" : ""}
events {}
http {
  include ${TYPES};
  access_log off;
${temporary.map((name) => `  ${name}_temp_path ${folder}/${name};`).join("\n")}
  server { listen 127.0.0.1:${port}; root ${root}; include ${configuration}; }
}
`,
  );
  const nginx = spawn(NGINX, ["-c", join(folder, "nginx.conf"), "-e", join(folder, "error.log")], {
    stdio: ["ignore", "inherit", "inherit"],
  });
  const ended = once(nginx, "exit");
  const url = `http://127.0.0.1:${port}/`;
  const end = Date.now() + START;
  while (!(await fetch(url).catch(() => null))) {
    if (nginx.exitCode !== null || Date.now() > end) throw new Error(`nginx does not answer at ${url}`);
  }
  return {
    url,
    async close() {
      nginx.kill("SIGTERM");
      await ended;
      await rm(folder, { recursive: true });
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
