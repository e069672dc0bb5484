/** The base path of the site, ending in `/`: `/` or `/repo/`. */
const BASE = import.meta.env.BASE_URL.replace(/\/?$/, "/");

/** Returns the link to a path of the site, with the base path. */
export function href(path: string): string {
  return BASE + path.slice(1);
}

/** Returns the absolute URL of a path of the site. */
export function absoluteUrl(path: string): string {
  return new URL(href(path), import.meta.env.SITE).href;
}
