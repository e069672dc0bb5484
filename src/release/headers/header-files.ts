import { SEARCH_FOLDER } from "../../search/search-folder.ts";
import type { HeaderRules, Headers } from "./header-rules.ts";
import { SCRIPTS_FOLDER } from "./integrity.ts";

/** Formats the rules for an nginx `server` whose `root` is the folder of the release. */
export function nginxFile({ base, rules, notFound }: HeaderRules): string {
  const add = (headers: Headers) =>
    Object.entries(headers)
      .map(([name, value]) => `\n    add_header ${name} "${value}" always;`)
      .join("");
  const locations = rules.map(({ pattern, headers }) =>
    pattern === "" ? `location / {${add(headers)}\n}` : `location ~ "${pattern}" {${add(headers)}\n}`,
  );
  return `# server { listen …; server_name …; root …; include …/serving/nginx.conf; }
index index.html;
charset utf-8;
charset_types text/css text/plain text/xml application/javascript application/json application/rss+xml;
default_type application/octet-stream;
absolute_redirect off;
server_tokens off;
gzip_static on;
gzip_vary on;
# With the module ngx_brotli:
# brotli_static on;
error_page 404 ${base}404.html;
location = ${base}404.html {${add(notFound)}
}
${locations.join("\n")}
`;
}

/** Formats the rules for a Caddy site whose `root` is the folder of the release. */
export function caddyFile({ base, rules, notFound }: HeaderRules): string {
  const set = (headers: Headers) =>
    Object.entries(headers)
      .map(([name, value]) => `\t\t${name} "${value}"`)
      .join("\n");
  // Servers do not know the extensions of index files.
  const unknown = '\t\t?Content-Type "application/octet-stream"';
  const serve = (headers: Headers) =>
    `\theader {\n${set(headers)}\n${unknown}\n\t}\n\tfile_server {\n\t\tprecompressed br gzip\n\t}`;
  const all = [{ pattern: `^${base}404\\.html$`, headers: notFound }, ...rules];
  const handles = all.map(({ pattern, headers }, index) =>
    pattern === ""
      ? `handle {\n${serve(headers)}\n}`
      : `@rule${index} path_regexp ${pattern}\nhandle @rule${index} {\n${serve(headers)}\n}`,
  );
  return `# example.org {
#     root * …
#     import …/serving/Caddyfile
# }
${handles.join("\n")}
handle_errors {
	rewrite * ${base}404.html
	header {
${set(notFound)}
	}
	file_server
}
`;
}

/**
 * Formats the rules for Netlify and Cloudflare Pages. These join the headers of all matching rules, so differences
 * between pages are left to the pages' own policies, which only allow WebAssembly on search pages. By default, these
 * hosts make browsers revalidate files without a hash.
 */
export function hostedFile(rules: HeaderRules, searchFolders: readonly string[]): string {
  const everywhere = rules.rules.find(({ headers }) => isForSearchPages(headers))?.headers ?? {};
  const { "Cache-Control": _, "Cross-Origin-Resource-Policy": __, ...headers } = everywhere;
  const held = rules.rules[0]?.headers["Cache-Control"];
  const hashed = [SCRIPTS_FOLDER, ...searchFolders.map((folder) => `${SEARCH_FOLDER}/${folder}`)];
  return [
    `${rules.base}*`,
    ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
    ...hashed.flatMap((folder) => [`${rules.base}${folder}/*`, `  Cache-Control: ${held}`]),
    "",
  ].join("\n");
}

function isForSearchPages({ "Content-Security-Policy": policy = "" }: Headers): boolean {
  return policy.includes("'wasm-unsafe-eval'") && policy.includes("'sha256-");
}
