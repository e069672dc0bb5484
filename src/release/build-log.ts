import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { AstroLoggerDestination } from "astro";

/** The bundler's warning that plugins were slow, which depends on how busy the machine is. */
const HARMLESS = /\[PLUGIN_TIMINGS\]/;

/** Diagnostics channels on which Node publishes `console` output. */
const CHANNELS = ["console.warn", "console.error"];

/**
 * Astro's logger during a release: writes to the console, and so to `withoutWarnings`. Astro loads it twice, by its path
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
 * Does some work; false, after saying so, if it printed warnings or errors. Astro continues after it reports a lost
 * entry or page.
 */
export async function withoutWarnings(work: () => Promise<void>): Promise<boolean> {
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
  if (count > 0)
    console.error(
      "有以上提醒，可能有所缺失，没有生成网站。Something may be missing, as reported above; nothing was built.",
    );
  return count === 0;
}
