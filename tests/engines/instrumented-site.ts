import { createHash } from "node:crypto";
import { createServer, type ServerResponse } from "node:http";
import { type Serving, serveSite } from "../../src/release/serve.ts";

/** A page with only a frame of a given size, for engines whose windows cannot be narrow. */
export const FRAME_PATH = "/frame-of-the-tests";

/** Collects in `window.failures` what a console would show as an error, from the first line of a page on. */
const COLLECTOR = `globalThis.failures = [];
addEventListener("error", (event) => failures.push("error: " + (event.message ?? event.target?.src ?? event.target?.href)), true);
addEventListener("unhandledrejection", ({ reason }) => failures.push("rejection: " + reason));
addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sourceFile, lineNumber }) =>
  failures.push("policy: " + violatedDirective + " " + blockedURI + " " + sourceFile + ":" + lineNumber));
const report = console.error;
console.error = (...values) => { failures.push("console: " + values.join(" ")); report(...values); };`;
const COLLECTOR_HASH = `'sha256-${createHash("sha256").update(COLLECTOR).digest("base64")}'`;

/**
 * Serves a built site as {@link serveSite} does, with two differences in its HTML and policies: each page
 * collects its errors, and may be framed by the site itself.
 */
export async function serveInstrumented(folder: string): Promise<Serving> {
  const site = await serveSite(folder, "/", 0);
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", site.url);
    if (url.pathname === FRAME_PATH) return sendFrame(response, url.searchParams);
    forward(url, response).catch((error: unknown) => response.writeHead(502).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await site.close();
    },
  };
}

async function forward(url: URL, response: ServerResponse): Promise<void> {
  const answer = await fetch(url, { redirect: "manual" });
  const headers = Object.fromEntries(answer.headers);
  for (const name of ["content-encoding", "content-length", "transfer-encoding", "connection"])
    delete headers[name];
  const policy = headers["content-security-policy"];
  if (policy) headers["content-security-policy"] = instrumentedPolicy(policy);
  const body = Buffer.from(await answer.arrayBuffer());
  const isPage = headers["content-type"]?.startsWith("text/html");
  response.writeHead(answer.status, headers).end(isPage ? instrumentedPage(body.toString()) : body);
}

function instrumentedPolicy(policy: string): string {
  return policy
    .replace(/frame-ancestors [^;]*/, "frame-ancestors 'self'")
    .replace(/script-src(-elem)? /g, (directive) => `${directive}${COLLECTOR_HASH} `);
}

/** The collector runs before the page's own policy, which is in its head, is read. */
function instrumentedPage(html: string): string {
  return html.replace(/<head[^>]*>/, (head) => `${head}<script>${COLLECTOR}</script>`);
}

function sendFrame(response: ServerResponse, values: URLSearchParams): void {
  const { url = "", width = "", height = "" } = Object.fromEntries(values);
  const source = new URL(url);
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.end(
    `<!doctype html><title>frame</title><style>body { margin: 0 } iframe { border: 0; width: ${Number(width)}px; height: ${Number(height)}px }</style>` +
      `<iframe src="${source.pathname}${source.search.replaceAll('"', "%22")}${source.hash.replaceAll('"', "%22")}"></iframe>`,
  );
}
