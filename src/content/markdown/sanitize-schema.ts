import type { Schema } from "hast-util-sanitize";

/** What an article may contain, and nothing else; ids come from the footnotes only. */
export const SANITIZE_SCHEMA: Schema = {
  tagNames: [
    ...["p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "figure", "hr", "pre"],
    ...["table", "thead", "tbody", "tr", "th", "td", "section"],
    ...["a", "strong", "em", "del", "code", "br", "sup", "span"],
  ],
  attributes: {
    a: ["href", "id", "dataFootnoteRef", "dataFootnoteBackref", "ariaLabel"],
    li: ["id"],
    ol: ["start"],
    section: ["dataFootnotes"],
    span: ["lang"],
    "*": ["dataIds"],
    figure: ["dataFile", "dataAlt"],
  },
  protocols: { href: ["http", "https", "mailto"] },
  clobber: [],
  strip: ["script", "style"],
};
