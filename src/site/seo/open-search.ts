import { xmlText } from "../../corpus/xml.ts";

/** The contents of an OpenSearch description; addresses are absolute. */
export interface OpenSearchContext {
  /** Some browsers show at most 16 characters. */
  shortName: string;
  description: string;
  language: string;
  /** Address of the search page. */
  search: string;
  icon: string;
}

/** The OpenSearch 1.1 description document of the archive's search. */
export function openSearchXml({ shortName, description, language, search, icon }: OpenSearchContext): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${xmlText(shortName)}</ShortName>
  <Description>${xmlText(description)}</Description>
  <Language>${xmlText(language)}</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <Image type="image/svg+xml">${xmlText(icon)}</Image>
  <Url type="text/html" template="${xmlText(search)}?q={searchTerms}"/>
</OpenSearchDescription>
`;
}
