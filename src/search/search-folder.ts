/** The folder of the site with all search files. */
export const SEARCH_FOLDER = "search-data";

/** A regular expression for the folders in it whose files never change: of a release, of a version of Pagefind. */
export const UNCHANGING_FOLDER = "([0-9a-f]+|pagefind-[0-9.]+)";
