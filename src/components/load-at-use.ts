/** An element whose script comes later, and how its failure is reported. */
interface LateElement {
  /** The name of the element and of its script. */
  name: string;
  url: string;
  /** The key of the words that a failure begins with, among those of the element. */
  fault: string;
}

/** Loads an element's script when a reader turns to the element, or at once where the address holds a query. */
export function loadAtUse({ name, url, fault }: LateElement): void {
  const place = document.querySelector<HTMLElement>(name);
  const status = place?.querySelector("[role=status]");
  if (!place || !status) return;
  let isAsked = false;
  const load = () => {
    if (isAsked) return;
    isAsked = true;
    import(/* @vite-ignore */ url).catch((error) => {
      console.error(error);
      const words: Record<string, string> = JSON.parse(place.dataset.words ?? "{}");
      place.dataset.state = "error";
      status.textContent = `${words[fault]} ${words.faultMissing?.replace("{file}", name)}`;
    });
  };
  for (const event of ["focusin", "pointerdown"]) place.addEventListener(event, load);
  place.addEventListener("submit", (event) => {
    event.preventDefault();
    // Answered when the script comes.
    if (!customElements.get(name)) place.dataset.state = "searching";
    load();
  });
  if (new URLSearchParams(location.search).has("q")) load();
}
