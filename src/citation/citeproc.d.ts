/** The parts of citeproc-js that are used; it has no types of its own. */
declare module "citeproc" {
  export class Engine {
    constructor(
      system: { retrieveLocale(language: string): unknown; retrieveItem(id: string): unknown },
      style: unknown,
      language?: string,
      forceLanguage?: boolean,
    );
    updateItems(ids: string[]): void;
    makeBibliography(): [{ maxoffset: number }, string[]] | false;
    makeCitationCluster(items: { id: string }[]): string;
  }

  const CSL: { Engine: typeof Engine };
  export default CSL;
}
