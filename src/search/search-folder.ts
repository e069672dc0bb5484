/** The folder of the site in which everything search needs lies. */
export const SEARCH_FOLDER = "search-data";
