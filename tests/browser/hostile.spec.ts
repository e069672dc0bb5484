import type { Page } from "@playwright/test";
import { expect, test } from "./site.ts";

const PAGE = "/zh/articles/smart-city-opinions/";
const CODE = "top.ran()";
const OTHER = "https://hostile.example/";

/** The known ways by which markup in a text runs a script, should the gate and the sanitiser both miss it. */
const FORMS: Record<string, string> = {
  script: `<script>${CODE}</script>`,
  "script of another host": `<script src="${OTHER}x.js"></script>`,
  "script in its address": `<script src="data:text/javascript,${CODE}"></script>`,
  "module script": `<script type="module">${CODE}</script>`,
  "import map": `<script type="importmap">{"imports":{"x":"data:text/javascript,${CODE}"}}</script><script type="module">import "x"</script>`,
  "picture that fails": `<img src="x:" onerror="${CODE}">`,
  "svg that loads": `<svg onload="${CODE}"></svg>`,
  "script in svg": `<svg><script>${CODE}</script></svg>`,
  "link that is animated": `<svg><a class="press"><animate attributeName="href" values="javascript:${CODE}"/><text y="20">x</text></a></svg>`,
  "link with a script": `<a class="press" href="javascript:${CODE}">x</a>`,
  "link in disguise": `<a class="press" href=" java&#10;script&colon;${CODE}">x</a>`,
  "frame with a script": `<iframe src="javascript:${CODE}"></iframe>`,
  "frame with a document": `<iframe srcdoc="<script>${CODE}</script>"></iframe>`,
  "refresh with a script": `<meta http-equiv="refresh" content="0;url=javascript:${CODE}">`,
  "other base": `<base href="${OTHER}"><script src="x.js"></script>`,
  style: `<style>main{display:none;background:url(${OTHER}x.png)}</style>`,
  "style of another host": `<link rel="stylesheet" href="${OTHER}x.css">`,
  "style attribute": `<p style="background:url(${OTHER}y.png)">x</p>`,
  object: `<object data="data:text/html,<script>${CODE}</script>"></object>`,
  embed: `<embed src="data:text/html,<script>${CODE}</script>">`,
  "form with a script": `<form action="javascript:${CODE}"><button class="press">x</button></form>`,
  "form of another host": `<form action="${OTHER}"><button class="press">x</button></form>`,
  "button with a script": `<button class="press" onclick="${CODE}">x</button>`,
  "field in focus": `<input autofocus onfocus="${CODE}">`,
  details: `<details open ontoggle="${CODE}">x</details>`,
  "video that fails": `<video><source onerror="${CODE}"></video>`,
  "end of an animation": `<style>@keyframes x{}</style><p style="animation:x" onanimationend="${CODE}">x</p>`,
  "fields of Pagefind": `<p data-pagefind-meta="url:javascript:${CODE}" data-pagefind-filter="x">x</p>`,
};

/** Opens an article with a form of markup in its text; returns how often a script of it ran, and what it asked of others. */
async function open(
  page: Page,
  markup: string,
  withPolicy: boolean,
): Promise<{ runs: number; requests: string[]; isShown: boolean }> {
  let runs = 0;
  const requests: string[] = [];
  await page.exposeFunction("ran", () => {
    runs++;
  });
  // A request that the policy forbids never comes here.
  await page.route(`${OTHER}**`, async (route) => {
    requests.push(route.request().url());
    await route.fulfill({ contentType: "text/javascript", body: CODE });
  });
  await page.route(`**${PAGE}`, async (route) => {
    const response = await route.fetch();
    const { "content-security-policy": policy = "", ...headers } = response.headers();
    const html = (await response.text()).replace(/<main[^>]*>/, (main) => main + markup);
    await route.fulfill(
      withPolicy
        ? { headers: { ...headers, "content-security-policy": policy }, body: html }
        : { headers, body: html.replace(/<meta http-equiv="content-security-policy"[^>]*>/, "") },
    );
  });
  await page.goto(PAGE);
  for (const pressed of await page.locator(".press").all())
    await pressed.click({ noWaitAfter: true, force: true });
  // Whatever was set going before has run when this is answered.
  const isShown = await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100)));
    const text = document.querySelector("main");
    return text !== null && getComputedStyle(text).display !== "none";
  });
  return { runs, requests, isShown };
}

for (const [form, markup] of Object.entries(FORMS)) {
  test(`in the text of an article, this runs no script and asks nothing of others: ${form}`, async ({
    page,
    violations,
  }) => {
    expect(await open(page, markup, true)).toEqual({ runs: 0, requests: [], isShown: true });
    violations.length = 0;
  });
}

for (const form of ["script", "picture that fails", "svg that loads", "frame with a document", "details"]) {
  test(`without the policy, this would run: ${form}`, async ({ page }) => {
    expect((await open(page, FORMS[form] ?? "", false)).runs).toBeGreaterThan(0);
  });
}
