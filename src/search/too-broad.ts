/** A prefix that matches too many words to be searched. */
export class TooBroad extends Error {
  readonly prefix: string;
  readonly count: number;

  constructor(prefix: string, count: number) {
    super(`${prefix}*: ${count} words`);
    this.name = "TooBroad";
    this.prefix = prefix;
    this.count = count;
  }
}
