/** Marks that mean something in Markdown wherever they stand. */
const MARKS = /[\\`*_[\]<>|]|~(?=~)|(?<=~)~|&(?=[#\w])/g;
/** And those that mean something only where a paragraph begins. */
const BEGINNING = /^(?:[#+\-=:]|\d{1,9}(?=[.)](?:\s|$)))/;

/** Its own last words, where they would be taken for a block id. */
const LIKE_ID = /\^[^\s^]+$/;

/** A text as Markdown that shows it and nothing else: `*` becomes `\*`, and `1. ` no list. */
export function asMarkdown(text: string): string {
  return (LIKE_ID.test(text) ? `${text}\u3000` : text)
    .replace(MARKS, (mark) => `\\${mark}`)
    .replace(BEGINNING, (start) => (/^\d/.test(start) ? `${start}\\` : `\\${start}`));
}

/** A text as it can be between the quotation marks of a caption. */
export function asCaption(text: string): string {
  return text.replace(/["\\]|&(?=[#\w])/g, (mark) => `\\${mark}`);
}
