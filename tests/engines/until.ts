import { setTimeout as pause } from "node:timers/promises";

/**
 * Asks until there is an answer.
 * @throws Error when there is none within 30 seconds.
 */
export async function until<T>(ask: () => Promise<T | null>): Promise<T> {
  const end = performance.now() + 30_000;
  while (performance.now() < end) {
    const answer = await ask();
    if (answer !== null) return answer;
    await pause(50);
  }
  throw new Error(`no answer to ${ask}`);
}
