/** Marks with a meaning anywhere in Markdown. */
const MARKS = /[\\`*_[\]<>|]|~(?=~)|(?<=~)~|&(?=[#\w])/g;
/** Marks with a meaning only at the beginning of a paragraph. */
const BEGINNING = /^(?:[#+\-=:]|\d{1,9}(?=[.)](?:\s|$)))/;

/** Last words that would be read as a block id. */
const LIKE_ID = /\^[^\s^]+$/;

/** Escapes a text for Markdown: `*` becomes `\*`, and `1. ` is not a list. */
export function asMarkdown(text: string): string {
  return (LIKE_ID.test(text) ? `${text}\u3000` : text)
    .replace(MARKS, (mark) => `\\${mark}`)
    .replace(BEGINNING, (start) => (/^\d/.test(start) ? `${start}\\` : `\\${start}`));
}

/** Escapes a text for the quotation marks of a caption. */
export function asCaption(text: string): string {
  return text.replace(/["\\]|&(?=[#\w])/g, (mark) => `\\${mark}`);
}
