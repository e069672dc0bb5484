import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { AstroLoggerDestination } from "astro";

/** The bundler's warning that plugins were slow, which depends on how busy the machine is. */
const HARMLESS = /\[PLUGIN_TIMINGS\]/;

/** Diagnostics channels on which Node publishes `console` output. */
const CHANNELS = ["console.warn", "console.error"];

/**
 * Astro's logger during a release: writes to the console, and so to `countWarnings`. Astro loads it twice, by its path
 * for the build and bundled for the pages.
 */
export default function buildLog(): AstroLoggerDestination {
  return {
    write({ level, label, message }) {
      const text = label && label !== "SKIP_FORMAT" ? `[${label}] ${message}` : message;
      if (HARMLESS.test(message)) console.log(text);
      else if (level === "error") console.error(text);
      else if (level === "warn") console.warn(text);
    },
  };
}

/**
 * Counts the warnings and errors that some work prints, because Astro continues after it reports a lost entry or page.
 */
export async function countWarnings(work: () => Promise<void>): Promise<number> {
  let count = 0;
  const add = () => {
    count += 1;
  };
  for (const channel of CHANNELS) subscribe(channel, add);
  try {
    await work();
  } finally {
    for (const channel of CHANNELS) unsubscribe(channel, add);
  }
  return count;
}
