/** The query, filters and order in the address of the page. */
export function addressed(): URLSearchParams {
  return new URLSearchParams(location.search);
}

/** True if a reader wants only the very form that was typed. */
export function isTypedOnly(): boolean {
  return addressed().get("form") === "typed";
}
