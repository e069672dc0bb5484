import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { glob } from "tinyglobby";
import { DESKTOP, type Engine, type KeyName, type Size } from "./engine.ts";
import { FRAME_PATH } from "./instrumented-site.ts";
import { findProgram } from "./programs.ts";

/** WebDriver's code points of keys. */
const KEYS: Record<KeyName, string> = { Escape: "\uE00C", Enter: "\uE007", Tab: "\uE004" };

/** Paths of what it takes to run WebKitGTK without a screen. */
interface WebKitPrograms {
  driver: string;
  display: string;
  browser: string;
}

/** The programs of this machine; null if one is missing. */
export async function webKitPrograms(): Promise<WebKitPrograms | null> {
  const driver = await findProgram(["WebKitWebDriver"]);
  const display = await findProgram(["Xvfb"]);
  const [browser] = await glob("/usr/lib/*/webkit2gtk-4.*/MiniBrowser", { absolute: true });
  return driver && display && browser ? { driver, display, browser } : null;
}

/**
 * WebKitGTK, driven by WebDriver in a display of its own. Its window cannot be as narrow as a phone, so every
 * page is opened in a frame of the wanted size.
 */
export async function startWebKit(programs: WebKitPrograms): Promise<Engine> {
  const display = spawn(
    programs.display,
    ["-displayfd", "3", "-screen", "0", "1400x1100x24", "-nolisten", "tcp"],
    {
      stdio: ["ignore", "ignore", "ignore", "pipe"],
    },
  );
  const [number] = await once(display.stdio[3] as NodeJS.ReadableStream, "data");
  const port = await freePort();
  const driver = spawn(programs.driver, [`--port=${port}`, "--host=127.0.0.1"], {
    stdio: "ignore",
    env: { ...process.env, DISPLAY: `:${String(number).trim()}` },
  });
  const session = await openSession(`http://127.0.0.1:${port}`, programs.browser);
  const { send } = session;
  const element = async (selector: string) =>
    Object.values((await send("POST", "/element", { using: "css selector", value: selector })) as object)[0];
  const enterFrame = () => send("POST", "/frame", { id: 0 });
  return {
    name: "WebKit",
    async open(url, size = DESKTOP) {
      await send("POST", "/frame", { id: null });
      await send("POST", "/url", { url: frameAddress(url, size) });
      await enterFrame();
      await send("POST", "/execute/async", {
        script:
          "const done = arguments[0]; document.readyState === 'complete' ? done() : addEventListener('load', () => done());",
        args: [],
      });
    },
    async resize({ width, height }) {
      await send("POST", "/execute/sync", {
        script:
          "frameElement.style.width = arguments[0]; frameElement.style.height = arguments[1]; frameElement.offsetWidth",
        args: [`${width}px`, `${height}px`],
      });
    },
    evaluate: (run, ...values) =>
      send("POST", "/execute/async", {
        script:
          `const done = arguments[arguments.length - 1];` +
          `Promise.resolve((${run})(...arguments[0])).then((value) => done({ value }), (error) => done({ error: String(error) }));`,
        args: [values],
      }).then((answer) => {
        const { value, error } = answer as { value?: unknown; error?: string };
        if (error !== undefined) throw new Error(error);
        return value;
      }) as never,
    async click(selector) {
      await send("POST", `/element/${await element(selector)}/click`, {});
    },
    type: (text) => pressKeys(send, [...text]),
    press: (key) => pressKeys(send, [KEYS[key]]),
    async back() {
      await send("POST", "/execute/sync", { script: "history.back()", args: [] });
    },
    screenshot: async () => Buffer.from((await send("GET", "/screenshot")) as string, "base64"),
    async close() {
      await session.close();
      await Promise.all([end(driver), end(display)]);
    },
  };
}

type Send = (method: "GET" | "POST" | "DELETE", path: string, body?: object) => Promise<unknown>;

function frameAddress(url: string, { width, height }: Size): string {
  return new URL(`${FRAME_PATH}?${new URLSearchParams({ url, width: `${width}`, height: `${height}` })}`, url)
    .href;
}

async function openSession(
  driver: string,
  browserPath: string,
): Promise<{ send: Send; close(): Promise<void> }> {
  const ask = async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(driver + path, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error(`WebDriver ${path}: ${JSON.stringify(value)}`);
    return value;
  };
  await untilReady(ask);
  const { sessionId } = (await ask("POST", "/session", {
    capabilities: {
      alwaysMatch: { "webkitgtk:browserOptions": { binary: browserPath, args: ["--automation"] } },
    },
  })) as { sessionId: string };
  const send: Send = (method, path, body) => ask(method, `/session/${sessionId}${path}`, body);
  await send("POST", "/window/rect", { width: 1380, height: 1080 });
  return { send, close: async () => void (await send("DELETE", "")) };
}

async function untilReady(ask: (method: string, path: string) => Promise<unknown>): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    const isReady = await ask("GET", "/status").then(
      () => true,
      () => false,
    );
    if (isReady) return;
    await pause(100);
  }
  throw new Error("WebKitWebDriver does not answer");
}

async function pressKeys(send: Send, keys: readonly string[]): Promise<void> {
  const actions = keys.flatMap((value) => [
    { type: "keyDown", value },
    { type: "keyUp", value },
  ]);
  await send("POST", "/actions", { actions: [{ type: "key", id: "keyboard", actions }] });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (typeof address !== "object" || !address) throw new Error("no free port");
  return address.port;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill();
  await once(child, "exit");
}
