/** Items in a file of references (RIS): the file of an item follows from its number in the order of lists. */
export const REFERENCES_IN_FILE = 250;

/** Path of a file of references below that of the data. */
export function referencesFile(number: number): string {
  return `ris/${number}.ris`;
}
