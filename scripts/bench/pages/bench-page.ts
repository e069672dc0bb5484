/** The interface of a page of the bench for the driver; nothing is loaded before the first search. */
export interface BenchPage {
  /** Names of all results, best first. `withFilters` where the reader has opened the filters. */
  search(query: string, withFilters: boolean): Promise<string[]>;
}

declare global {
  var benchPage: BenchPage;
}
