import { test as base, expect } from "@playwright/test";

/** What Chromium says in the console when a policy forbids something. */
const FORBIDDEN = /Content Security Policy|Permissions Policy|requires 'Trusted|integrity/i;

/**
 * Playwright's test in which nothing may be forbidden by the policies that the site comes with. A test that
 * means to be forbidden something takes `violations` and empties it.
 */
export const test = base.extend<{ violations: string[] }>({
  violations: [
    async ({ context }, use) => {
      const violations: string[] = [];
      context.on("console", (message) => {
        if (FORBIDDEN.test(message.text())) violations.push(`${message.location().url}: ${message.text()}`);
      });
      await use(violations);
      expect(violations).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
