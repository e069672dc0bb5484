/** The kinds of search faults; each has its own message in the interface. */
export type FaultKind =
  /** The network is gone. */
  | "offline"
  /** A file does not exist: usually a new release was published while the page was open. */
  | "missing"
  /** A file is there but is not what it should be. */
  | "damaged"
  /** No bytes arrived for a while. */
  | "timeout"
  /** The browser does not run the search: no module workers or no WebAssembly, or a policy forbids it. */
  | "unsupported"
  /** An error of our own. */
  | "internal";

/** A search that could not be carried out. It is never the same as a search that found nothing. */
export class SearchFault extends Error {
  readonly kind: FaultKind;
  /** The file concerned, as far as one is known. */
  readonly file: string | null;

  constructor(kind: FaultKind, file: string | null = null, options?: ErrorOptions) {
    super(file ? `${kind}: ${file}` : kind, options);
    this.name = "SearchFault";
    this.kind = kind;
    this.file = file;
  }
}

/** Returns an error as a fault; an unknown error is a bug of the search itself. */
export function asFault(error: unknown): SearchFault {
  return error instanceof SearchFault ? error : new SearchFault("internal", null, { cause: error });
}
