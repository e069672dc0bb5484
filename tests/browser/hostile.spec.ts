import type { Page } from "@playwright/test";
import { glob } from "tinyglobby";
import { itemOfForm } from "../unchecked/content.ts";
import { CODE, FORMS, OTHER } from "../unchecked/forms.ts";
import { BUILT, expect, unchecked as test } from "./site.ts";

/** The effects of opening a page and pressing everything in it. */
interface Done {
  /** How often a script of its text ran. */
  runs: number;
  /** Its requests to other hosts; a request that the policy forbids is never sent. */
  requests: string[];
  /** True when its text can be seen. */
  isShown: boolean;
}

/** Opens pages of the unchecked site one after the other, with their policy or without. */
async function open(page: Page, paths: readonly string[], withPolicy: boolean): Promise<Map<string, Done>> {
  const done = new Map<string, Done>();
  let current: Done = { runs: 0, requests: [], isShown: false };
  await page.exposeFunction("ran", () => {
    current.runs++;
  });
  page.on("dialog", async (dialog) => {
    current.runs++;
    await dialog.dismiss();
  });
  page.on("request", (request) => {
    if (request.url().startsWith(OTHER)) current.requests.push(request.url());
  });
  // Those that the policy forbids are never sent.
  page.on("requestfailed", (request) => {
    if (request.failure()?.errorText === "csp") remove(request.url(), current.requests);
  });
  // With a route, Chromium waits before each request, which takes a quarter of the processor time.
  if (!withPolicy) {
    await page.route(`${OTHER}**`, (route) => route.fulfill({ contentType: "text/javascript", body: CODE }));
    await page.route("**/articles/**/", withoutPolicy);
  }
  for (const path of paths) {
    current = { runs: 0, requests: [], isShown: false };
    done.set(path, current);
    await page.goto(path);
    if (await page.evaluate(markLinks))
      for (const pressed of await page.locator(".press").all())
        await pressed.click({ noWaitAfter: true, force: true });
    current.isShown = await page.evaluate(whenAllRan);
  }
  return done;
}

function remove(url: string, from: string[]): void {
  const at = from.indexOf(url);
  if (at !== -1) from.splice(at, 1);
}

/** Marks links with an address that is no page's, to be pressed too. Returns whether anything is to be pressed. */
function markLinks(): boolean {
  for (const link of document.links)
    if (!/^(?:https?|mailto)?:$/.test((link as HTMLAnchorElement).protocol)) link.classList.add("press");
  return document.querySelector(".press") !== null;
}

/** Waits until whatever was set going has run, and returns whether the text of the page is visible. */
async function whenAllRan(): Promise<boolean> {
  await Promise.all(document.getAnimations().map(({ finished }) => finished));
  // A picture that fails now does so after those of the page.
  await new Promise((resolve) => Object.assign(new Image(), { onerror: resolve, src: "x:" }));
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const text = document.querySelector("main");
  return text !== null && getComputedStyle(text).display !== "none";
}

async function withoutPolicy(route: Parameters<Parameters<Page["route"]>[1]>[0]): Promise<void> {
  const response = await route.fetch();
  const { "content-security-policy": _, ...headers } = response.headers();
  const html = await response.text();
  await route.fulfill({
    headers,
    body: html.replace(/<meta http-equiv="content-security-policy"[^>]*>/, ""),
  });
}

const pathOf = (form: string) => `/en/articles/${itemOfForm(form)}/`;

for (const form of ["script", "picture that fails", "svg that loads", "frame with a document", "details"]) {
  test(`without the policy too, this would run: ${form}`, async ({ page }) => {
    const path = pathOf(form);
    expect((await open(page, [path], false)).get(path)?.runs).toBeGreaterThan(0);
  });
}

test("no page of the unchecked archive runs a script of its texts, requests anything of others, or loses its text", async ({
  page,
  violations,
}) => {
  test.setTimeout(300_000);
  const files = await glob("{en,articles}/**/index.html", { cwd: `${BUILT}/unchecked` });
  const paths = files.map((file) => `/${file.replace(/index\.html$/, "")}`);
  expect(paths.length).toBeGreaterThan(100);
  const done = await open(page, paths, true);
  expect([...done].filter(([, { runs, requests }]) => runs > 0 || requests.length > 0)).toEqual([]);
  for (const form of Object.keys(FORMS))
    expect.soft(done.get(pathOf(form)), form).toEqual({ runs: 0, requests: [], isShown: true });
  violations.length = 0;
});
