/** The page of a name in a text, which the list of the item's names leads to; for a term, that of all names. */
export function nameAddress(name: HTMLElement): string {
  const listed = [...document.querySelectorAll<HTMLAnchorElement>(".names a")].find(
    ({ textContent }) => textContent === name.textContent,
  );
  return listed?.href ?? name.closest<HTMLElement>(".prose")?.dataset.names ?? "";
}
