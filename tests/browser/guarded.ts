import { test as base, expect } from "@playwright/test";

/** Chromium's console messages when a policy forbids something. */
const FORBIDDEN = /Content Security Policy|Permissions Policy|requires 'Trusted|integrity/i;

/** The shell of Chromium. */
const HAS_NO_WINDOW = /headless[-_]shell/;

/**
 * Playwright's test, which fails if a page violates its policies. A test that expects a violation takes `violations`
 * and empties it. A window fills the screen, because drawing its toolbar takes nearly as long as drawing a page.
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
  page: async ({ context, page, launchOptions }, use) => {
    if (HAS_NO_WINDOW.test(launchOptions.executablePath ?? "")) return use(page);
    const session = await context.newCDPSession(page);
    const { windowId } = await session.send("Browser.getWindowForTarget");
    await session.send("Browser.setWindowBounds", { windowId, bounds: { windowState: "fullscreen" } });
    await session.detach();
    await use(page);
  },
});

export { expect };
