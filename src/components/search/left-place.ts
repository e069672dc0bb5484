/** A reader's position in a list of results: how many are shown, how far it is scrolled, and which link has the focus. */
export interface LeftPlace {
  count: number;
  top: number;
  focus: string | null;
}

/** Returns the position kept in the state of an entry of the browser history, or null. */
export function leftPlace(state: unknown): LeftPlace | null {
  return state && typeof state === "object" && "count" in state ? (state as LeftPlace) : null;
}

/** Keeps with the entry of the history what a reader who goes on to an article has before them. */
export function keepPlace(results: HTMLElement): void {
  const count = results.querySelectorAll("[data-item]").length;
  const link = document.activeElement?.closest<HTMLAnchorElement>("a");
  const focus = link && results.contains(link) ? link.href : null;
  history.replaceState({ count, top: scrollY, focus } satisfies LeftPlace, "");
}

/** Scrolls to a position, with the focus on the link that had it. */
export function restorePlace({ top, focus }: LeftPlace, results: HTMLElement): void {
  const links = [...results.querySelectorAll("a")];
  links.find(({ href }) => href === focus)?.focus({ preventScroll: true });
  scrollTo({ top, behavior: "instant" });
}
