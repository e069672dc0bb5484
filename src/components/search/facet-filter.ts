import type { Calls } from "../../search/browser/calls.ts";
import { type Facets, inOrder, narrow } from "../../search/facets.ts";
import type { Hit, Result } from "../../search/hit.ts";
import type { Language } from "../../text/language.ts";
import { type Filters, isFiltered, offerValues } from "./filter-view.ts";
import type { SearchWords } from "./search-words.ts";

export interface FacetFilter {
  /**
   * The hits that the filters leave, in the chosen order. Loads the facets, and offers their values, if a choice was
   * made or the filters are open.
   * @throws SearchFault if facets cannot be loaded; the next call tries again.
   */
  filtered: (result: Result, filters: Filters) => Promise<Hit[]>;
  /** Has the names loaded from now on. Returns the result last filtered, if its names were not asked for before. */
  wantNames: () => Result | null;
}

/** Filters results by facets, which are loaded once for each release, and offers their values in a form. */
export function facetFilter(
  client: Pick<Calls, "facets">,
  form: HTMLDetailsElement,
  place: { words: SearchWords; language: Language },
): FacetFilter {
  let facets: { release: string; withNames: boolean; loaded: Promise<Facets> } | null = null;
  /** True from when the reader turns to the list of names. */
  let wantsNames = false;
  let last: Result | null = null;
  return {
    async filtered(result, filters) {
      const { release, hits } = result;
      last = result;
      if (!form.open && !isFiltered(filters)) return hits;
      const withNames = wantsNames || filters.name !== undefined;
      if (facets?.release !== release || (withNames && !facets.withNames))
        facets = { release, withNames, loaded: client.facets({ release, withNames }) };
      const loaded = await facets.loaded.catch((error) => {
        facets = null;
        throw error;
      });
      offerValues(form, hits, loaded, filters, place);
      return inOrder(narrow(hits, loaded, filters), loaded, filters.order);
    },
    wantNames() {
      if (wantsNames) return null;
      wantsNames = true;
      return last;
    },
  };
}
