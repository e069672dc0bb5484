/** The base path of the site, ending in `/`: `/` or `/repo/`. */
const BASE = import.meta.env.BASE_URL.replace(/\/?$/, "/");

/** A path from the root of the site as a link on its pages, below the base path. */
export function href(path: string): string {
  return BASE + path.slice(1);
}

/** A path from the root of the site as an absolute URL. */
export function absoluteUrl(path: string): string {
  return new URL(href(path), import.meta.env.SITE).href;
}
