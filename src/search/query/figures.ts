const DIGITS = "〇一二三四五六七八九";

/**
 * Other ways to write the figures of a query: 2019年 is 二〇一九年, 7,340 is 7340, and the other way round.
 * They are offered; the search does not take one for the other.
 */
export function otherFigures(query: string): string[] {
  const plain = query.normalize("NFKC");
  const others = [
    plain.replace(/(?<![\d.,])\d{4}(?![\d.,])/g, (year) =>
      Array.from(year, (digit) => DIGITS[Number(digit)]).join(""),
    ),
    plain.replace(/[〇○零一二三四五六七八九]{4}/g, (year) =>
      Array.from(year.replace(/[○零]/g, "〇"), (digit) => DIGITS.indexOf(digit)).join(""),
    ),
    plain.replace(/(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])/g, (number) => number.replaceAll(",", "")),
    plain.replace(/(?<![\d.,])\d{4,}(?![\d,])/g, (number) => number.replace(/\B(?=(?:\d{3})+$)/g, ",")),
  ];
  return [...new Set(others)].filter((other) => other !== plain);
}
