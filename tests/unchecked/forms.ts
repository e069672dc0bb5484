/** The script that must not run. */
export const CODE = "top.ran()";
/** Another host, from which nothing may be requested. */
export const OTHER = "https://hostile.example/";

/** The known ways by which markup in a text runs a script, should check and sanitiser both miss it. */
export const FORMS: Record<string, string> = {
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
  "refresh with a script": `<meta http-equiv="refresh" content="0; url=javascript:${CODE}">`,
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
