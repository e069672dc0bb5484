import { adoptStyle } from "./adopt-style.ts";
import { citationAt } from "./block-citation.ts";
import css from "./share.css?inline";

/** Milliseconds for which the message that the address was copied is shown. */
const SHOWN = 5000;

adoptStyle(css);

/** Shares the address of a paragraph with what the device offers; where it offers nothing, copies it with its source. */
document.addEventListener("share", (event) => {
  const { link } = (event as CustomEvent<{ link: HTMLAnchorElement }>).detail;
  const citation = citationAt(link);
  if (!citation) return;
  const url = citation.slice(citation.lastIndexOf("http"));
  // A reader who closes the choice of where to share it wants nothing more.
  if (navigator.share) navigator.share({ title: document.title, url }).catch(() => {});
  else navigator.clipboard?.writeText(citation).then(report, () => {});
});

function report(): void {
  const status = document.querySelector("#shared");
  if (!status) return;
  status.textContent = status.getAttribute("data-copied");
  setTimeout(() => status.replaceChildren(), SHOWN);
}
