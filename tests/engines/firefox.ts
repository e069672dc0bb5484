import puppeteer from "puppeteer-core";
import { DESKTOP, type Engine } from "./engine.ts";

/** Firefox at a path, driven by WebDriver BiDi. */
export async function startFirefox(executablePath: string): Promise<Engine> {
  const browser = await puppeteer.launch({ browser: "firefox", executablePath, headless: true });
  const page = await browser.newPage();
  page.setDefaultTimeout(60_000);
  return {
    name: "Firefox",
    async open(url, size = DESKTOP) {
      await page.setViewport(size);
      const response = await page.goto(url, { waitUntil: "load" });
      if (response && response.status() >= 400 && !url.includes("404"))
        throw new Error(`${response.status()} ${url}`);
    },
    resize: (size) => page.setViewport(size),
    evaluate: (run, ...values) => page.evaluate(`(${run})(...${JSON.stringify(values)})`) as Promise<never>,
    click: (selector) => page.click(selector),
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    async back() {
      await page.goBack();
    },
    screenshot: async () => Buffer.from(await page.screenshot()),
    close: () => browser.close(),
  };
}
