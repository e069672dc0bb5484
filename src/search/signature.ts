/**
 * What every packed file of the search begins with once it is unpacked. It is Pagefind's; the Chinese
 * index bears it too, so that one check serves the files of both.
 */
export const SIGNATURE = "pagefind_dcd";
