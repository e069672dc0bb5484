/** The interface of a page of the bench for the driver; nothing is loaded before the first search. */
export interface BenchPage {
  /** Names of all results, best first. */
  search(query: string): Promise<string[]>;
}

declare global {
  var benchPage: BenchPage;
}
