import { stripVTControlCharacters } from "node:util";

/** What Astro warns of though nothing is lost: an archive may be without topics, names or pages, and all are counted. */
const HARMLESS = /The collection "\w+" does not exist or is empty/;

/**
 * What a piece of work, which is told to speak of warnings only, prints; it is printed all the same. Astro
 * tells of lost entries and pages in this way and goes on.
 */
export async function overhear(work: () => Promise<void>): Promise<string[]> {
  const heard: string[] = [];
  const streams = [process.stdout, process.stderr];
  const written = streams.map(({ write }) => write);
  for (const stream of streams) {
    const write = stream.write.bind(stream) as (...call: unknown[]) => boolean;
    stream.write = (...call: unknown[]) => {
      const text = stripVTControlCharacters(String(call[0])).trim();
      if (text !== "" && !HARMLESS.test(text)) heard.push(text);
      return write(...call);
    };
  }
  try {
    await work();
  } finally {
    for (const [index, stream] of streams.entries()) stream.write = written[index] as typeof stream.write;
  }
  return heard;
}
