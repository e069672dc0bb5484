import { checkedFetch, type Fetch } from "./checked-fetch.ts";
import { SIGNATURE } from "./signature.ts";

/** The files below the search folder, each loaded once. All throw SearchFault when a file is not right. */
export interface SearchFiles {
  /** Address of the search folder, ending in `/`. */
  folder: string;
  json<T>(path: string): Promise<T>;
  packed(path: string): Promise<Uint8Array>;
}

/** The files of a search folder (an absolute URL ending in `/`). */
export function openFiles(folder: string, fetchFile: Fetch): SearchFiles {
  const kept = new Map<string, Promise<unknown>>();
  const once =
    <T>(read: (response: Response) => Promise<T>) =>
    (path: string): Promise<T> => {
      const loaded =
        (kept.get(path) as Promise<T> | undefined) ?? checkedFetch(`${folder}${path}`, fetchFile).then(read);
      kept.set(path, loaded);
      return loaded;
    };
  return {
    folder,
    json: once((response) => response.json()) as SearchFiles["json"],
    packed: once(async (response) => new Uint8Array(await response.arrayBuffer()).subarray(SIGNATURE.length)),
  };
}
