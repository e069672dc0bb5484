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
    setOutputFormat(name: string): void;
  }

  /** How texts and their attributes are written; `%%STRING%%` is the text. */
  interface OutputFormat {
    text_escape(text?: string): string;
    [attribute: string]: unknown;
  }

  const CSL: {
    Engine: typeof Engine;
    Output: { Formats: { text: OutputFormat; [name: string]: OutputFormat } };
  };
  export default CSL;
}
