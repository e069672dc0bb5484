/** A style of GB/T 7714, by the year of the standard and its system of citation. */
export interface GbtStyle {
  year: 2015 | 2025;
  system: "numeric" | "note" | "author-date";
}

/** Marks and habits in which the two standards differ. */
const HABITS = {
  2015: {
    ...{ comma: ", ", semicolon: "; ", open: "(", close: ")", noYear: "[出版日期不详]" },
    // Family names are in capitals, and the day of access follows the date of printing.
    family: '<name-part name="family" text-case="uppercase"/>',
    accessed: '<date variable="accessed" form="numeric" prefix="[" suffix="]"/>',
  },
  2025: {
    ...{ comma: "，", semicolon: "；", open: "（", close: "）", noYear: "无日期" },
    family: "",
    // A printed text that is also online has no day of access.
    accessed: "",
  },
} as const;

/**
 * The style of newspaper articles, and of searches in a database, of GB/T 7714 in CSL 1.0.2, with layouts for two languages as citeproc-js has
 * them. Unlike other styles of this standard it prints an estimated date as a year in square brackets.
 */
export function gbtStyle({ year, system }: GbtStyle): string {
  const { comma, semicolon, open, close, noYear, family, accessed } = HABITS[year];
  const isAuthorDate = system === "author-date";
  const number = system === "numeric" ? '<text variable="citation-number" prefix="[" suffix="]"/>' : "";
  const cited = isAuthorDate
    ? `<group delimiter="${comma}"><text macro="author"/><text macro="year"/></group>`
    : number || '<text macro="entry" suffix="."/>';
  const marks = {
    "author-date": ` prefix="${open}" suffix="${close}" delimiter="${semicolon}"`,
    numeric: ' vertical-align="sup" delimiter=","',
    note: "",
  }[system];
  const listed = '<text macro="entry" suffix="."/>';
  return `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="${system === "note" ? "note" : "in-text"}" version="1.0" name-as-sort-order="all" sort-separator=" " demote-non-dropping-particle="never" initialize-with=" " initialize-with-hyphen="false" page-range-format="expanded" default-locale="zh-CN">
  <info>
    <title>GB/T 7714—${year} (${system}, newspapers)</title>
    <id>gb-t-7714-${year}-${system}-newspapers</id>
    <category citation-format="${system}"/>
    <updated>2026-11-29T00:00:00+00:00</updated>
  </info>
  <locale xml:lang="zh">
    <terms><term name="and others">等</term><term name="anonymous">佚名</term><term name="no date">${noYear}</term></terms>
  </locale>
  <locale xml:lang="en">
    <terms><term name="and others">et al.</term><term name="anonymous">Anon</term><term name="no date">[n.d.]</term></terms>
  </locale>
  <locale>
    <date form="numeric">
      <date-part name="year"/>
      <date-part name="month" form="numeric-leading-zeros" prefix="-"/>
      <date-part name="day" form="numeric-leading-zeros" prefix="-"/>
    </date>
  </locale>
  <macro name="anonymous"><text term="anonymous"/></macro>
  <macro name="author">
    <names variable="author">
      <name delimiter="${comma}">${family}</name>
      <institution/>
      ${isAuthorDate ? '<substitute><text macro="anonymous"/></substitute>' : ""}
    </names>
  </macro>
  <macro name="issued-year"><date variable="issued"><date-part name="year"/></date></macro>
  <macro name="estimate"><text macro="issued-year" prefix="[" suffix="]"/></macro>
  <macro name="year">
    <choose>
      <if is-uncertain-date="issued"><text macro="estimate"/></if>
      <else-if variable="issued"><text macro="issued-year"/></else-if>
      <else><text term="no date"/></else>
    </choose>
  </macro>
  <macro name="date">
    <choose>
      <if is-uncertain-date="issued"><text macro="estimate"/></if>
      <else><date variable="issued" form="numeric"/></else>
    </choose>
  </macro>
  <macro name="title">
    <text variable="title"/>
    <choose>
      <if type="dataset"><text value="[DB/OL]"/></if>
      <else-if variable="URL"><text value="[N/OL]"/></else-if>
      <else><text value="[N]"/></else>
    </choose>
  </macro>
  <macro name="printed">
    <group delimiter="${comma}">
      <text variable="container-title"/>
      <text macro="date"/>
    </group>
    <text variable="page" prefix="${open}" suffix="${close}"/>
    ${accessed}
  </macro>
  <macro name="seen">
    <group delimiter=". ">
      <text variable="version"/>
      <date variable="accessed" form="numeric" prefix="[" suffix="]"/>
    </group>
  </macro>
  <macro name="entry">
    <group delimiter=". ">
      ${isAuthorDate ? `<group delimiter="${comma}"><text macro="author"/><text macro="year"/></group>` : '<text macro="author"/>'}
      <text macro="title"/>
      <choose>
        <if type="dataset"><text macro="seen"/></if>
        <else><text macro="printed"/></else>
      </choose>
      <text variable="URL"/>
    </group>
  </macro>
  <citation et-al-min="${isAuthorDate ? 2 : 4}" et-al-use-first="${isAuthorDate ? 1 : 3}">
    <layout locale="en"${marks}>${cited}</layout>
    <layout${marks}>${cited}</layout>
  </citation>
  <bibliography et-al-min="4" et-al-use-first="3">
    <layout locale="en">${listed}</layout>
    <layout>${listed}</layout>
  </bibliography>
</style>`;
}
