import { citationAt } from "./block-citation.ts";

/** A passage of this many characters is a quotation; a shorter one is a name or a word. */
const QUOTATION = 20;

/** A copied passage of the article carries the newspaper, headline, date and its paragraph's address. */
document.addEventListener("copy", (event) => {
  const selection = getSelection();
  const text = selection?.toString().trim() ?? "";
  if (!selection || !event.clipboardData || text.length < QUOTATION) return;
  const range = selection.getRangeAt(0);
  const citation = citationAt(range.startContainer);
  if (!citation) return;
  const passage = document.createElement("div");
  passage.append(range.cloneContents());
  for (const part of passage.querySelectorAll(".address, .behind, [popover]")) part.remove();
  for (const name of passage.querySelectorAll("[data-name], [data-term]"))
    name.replaceWith(...name.childNodes);
  const source = document.createElement("p");
  source.textContent = citation;
  event.clipboardData.setData("text/plain", `${text}\n\n${citation}\n`);
  event.clipboardData.setData("text/html", passage.innerHTML + source.outerHTML);
  event.preventDefault();
});
