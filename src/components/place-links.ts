/** Links to the same item in another language, script or view. */
export const PLACE_LINKS = ".languages a, .choices > a, .notice a[hreflang]";
