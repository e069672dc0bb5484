/** Returns a text as the content of an element of HTML or XML: what would begin a tag or a reference is one itself. */
export function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
}
