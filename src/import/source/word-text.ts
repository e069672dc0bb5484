import type { Bilingual } from "../../text/language.ts";
import { REASON } from "./left-out.ts";
import { addTable, lineCollector, type MarkedText } from "./marked-text.ts";
import { fieldReader } from "./word-field.ts";
import { listNumbers } from "./word-numbers.ts";
import { leaveOutParts, mainPart, peopleIn, relationTarget } from "./word-package.ts";
import { listOf, outlineHint, switchOf, wordStyles } from "./word-styles.ts";
import { elementAt, elementsOf, textOf, type XmlElement, xmlTree } from "./xml-tree.ts";

/** Signs of Word's symbol fonts that have a character of their own. */
const SYMBOLS: Record<string, string> = {
  F06C: "●",
  F06E: "■",
  F075: "◆",
  F0A7: "▪",
  F0B7: "•",
  F0D8: "➢",
  F0FC: "✔",
};
/** Elements that change how the text is read; what is in them counts as deleted. */
const GONE: Record<string, Bilingual> = { "w:del": REASON.deleted, "w:moveFrom": REASON.movedAway };

/**
 * Reads a Word document from its parts: a line per paragraph or row of a table, with the numbers that Word
 * itself writes before lists; what is in no line is left out with the reason.
 * @throws Error when there is no main part.
 */
export function wordText(parts: ReadonlyMap<string, string>, names: Iterable<string>): MarkedText {
  const main = mainPart(parts);
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const part = (name: string) => {
    const xml = parts.get(folder + name);
    return xml === undefined ? undefined : xmlTree(xml);
  };
  const lines = lineCollector();
  const styleOf = wordStyles(part("styles.xml"));
  const numberOf = listNumbers(part("numbering.xml"));
  const fields = fieldReader(lines);
  /** Objects anchored in a paragraph and shown beside it: text boxes and WordArt. */
  let beside: (XmlElement | string)[] = [];

  const document = xmlTree(parts.get(main) ?? "");
  const body = elementAt(document, "w:document", "w:body");
  if (!body) throw new Error("the main part has no body");
  for (const block of elementsOf(body)) addBlock(block);
  fields.end();
  leaveOutParts({ parts, names, main }, lines);
  return lines.done(peopleIn(parts, document));

  function addBlock(block: XmlElement): void {
    const gone = GONE[block.name];
    if (gone) {
      lines.leaveOut(textOf(block), gone);
      return;
    }
    if (block.name === "w:p") {
      addParagraph(block);
      return;
    }
    if (block.name === "w:tbl") {
      addWordTable(block);
      return;
    }
    if (block.name === "w:altChunk") {
      lines.leaveOut(`[${block.attributes["r:id"] ?? ""}]`, REASON.embedded);
      return;
    }

    const children = block.name === "mc:AlternateContent" ? chosen(block) : elementsOf(block);
    for (const child of children) addBlock(child);
  }

  function addParagraph(paragraph: XmlElement): void {
    const properties = elementAt(paragraph, "w:pPr");
    const style = styleOf(elementAt(properties, "w:pStyle")?.attributes["w:val"]);
    const list = listOf(properties, style.list);
    const numbering = list && hasShownText(paragraph) ? numberOf(list.id, list.level) : null;
    const weights = { bold: 0, all: 0 };
    lines.end({ kind: numbering?.isBullet ? "list" : "paragraph" });
    if (numbering && !numbering.isBullet) lines.add(numbering.number);
    const outer = beside;
    beside = [];
    for (const child of elementsOf(paragraph)) addInline(child, style, weights);
    const isBold = weights.all > 0 && weights.bold === weights.all;
    const hint =
      outlineHint(properties) ??
      style.hint ??
      (isBold && !numbering?.isBullet ? { kind: "bold" as const } : null);
    if (hint) lines.hint(hint);
    lines.end(null);
    const own = beside;
    beside = outer;
    for (const one of own) {
      if (typeof one !== "string") addBlock(one);
      else {
        lines.end({ kind: "paragraph" });
        lines.add(one);
        lines.end(null);
      }
    }
  }

  function addInline(
    element: XmlElement,
    style: ReturnType<typeof styleOf>,
    weights: { bold: number; all: number },
  ): void {
    const gone = GONE[element.name];
    if (gone) {
      lines.leaveOut(textOf(element), gone);
      return;
    }
    switch (element.name) {
      case "w:pPr":
      case "w:rPr":
      case "w:instrText":
        if (element.name === "w:instrText") fields.code(textOf(element));
        return;
      case "w:r":
        addRun(element, style, weights);
        return;
      case "w:fldSimple":
        fields.simple(element.attributes["w:instr"] ?? "");
        break;
      case "w:ruby":
        lines.leaveOut(textOf(elementAt(element, "w:rt")), REASON.ruby);
        for (const child of elementAt(element, "w:rubyBase")?.children ?? [])
          if (typeof child !== "string") addInline(child, style, weights);
        return;
      case "w:txbxContent":
        beside.push(...elementsOf(element));
        return;
      case "v:textpath":
        beside.push(element.attributes.string ?? "");
        return;
      case "wp:docPr":
        lines.leaveOut(element.attributes.descr ?? element.attributes.title ?? "", REASON.pictureText);
        break;
      case "a:blip":
      case "v:imagedata":
        lines.leaveOut(`[${pictureName(element)}]`, REASON.picture);
        return;
      case "mc:AlternateContent":
        for (const child of chosen(element)) addInline(child, style, weights);
        return;
    }
    for (const child of elementsOf(element)) addInline(child, style, weights);
  }

  function addRun(
    run: XmlElement,
    style: ReturnType<typeof styleOf>,
    weights: { bold: number; all: number },
  ): void {
    const properties = elementAt(run, "w:rPr");
    const own = styleOf(elementAt(properties, "w:rStyle")?.attributes["w:val"]);
    const isHidden = switchOf(properties, "w:vanish") ?? (own.isHidden || style.isHidden);
    const isStruck = switchOf(properties, "w:strike") || switchOf(properties, "w:dstrike");
    const isBold = switchOf(properties, "w:b") ?? (own.isBold || style.isBold);
    const isNoteMark = elementsOf(run).some(({ name }) => /^w:(?:footnote|endnote)Reference$/.test(name));
    const away = isHidden ? REASON.hidden : isStruck ? REASON.struck : isNoteMark ? REASON.noteMark : null;
    const add = (text: string) => {
      if (fields.isInCode()) fields.code(text);
      else if (away) lines.leaveOut(text, away);
      else {
        lines.add(text);
        const length = text.trim().length;
        weights.all += length;
        if (isBold) weights.bold += length;
      }
    };
    for (const child of elementsOf(run)) {
      switch (child.name) {
        case "w:t":
        case "m:t":
          add(textOf(child));
          break;
        case "w:tab":
        case "w:ptab":
          add("\t");
          break;
        case "w:br":
        case "w:cr":
          if ((child.attributes["w:type"] ?? "textWrapping") === "textWrapping") lines.end(null);
          break;
        case "w:noBreakHyphen":
          add("-");
          break;
        case "w:sym":
          addSymbol(child, add);
          break;
        case "w:fldChar":
          fields.mark(child.attributes["w:fldCharType"] ?? "");
          break;
        case "w:delText":
          lines.leaveOut(textOf(child), REASON.deleted);
          break;
        default:
          addInline(child, style, weights);
      }
    }
  }

  function addSymbol({ attributes }: XmlElement, add: (text: string) => void): void {
    const code = (attributes["w:char"] ?? "").toUpperCase();
    const sign = SYMBOLS[code];
    if (sign) add(sign);
    else lines.leaveOut(`[${attributes["w:font"] ?? ""} ${code}]`, REASON.symbol);
  }

  function addWordTable(table: XmlElement): void {
    const rows = elementsOf(table).flatMap(function rowsIn(element): XmlElement[] {
      if (element.name === "w:tr") return [element];
      return /^w:(?:sdt|sdtContent|ins|customXml)$/.test(element.name)
        ? elementsOf(element).flatMap(rowsIn)
        : [];
    });
    addTable(
      lines,
      rows.map((row) =>
        elementsOf(row).flatMap(function cellsIn(element): string[][] {
          if (element.name !== "w:tc")
            return /^w:(?:sdt|sdtContent|ins|customXml)$/.test(element.name)
              ? elementsOf(element).flatMap(cellsIn)
              : [];
          const span = Number(elementAt(element, "w:tcPr", "w:gridSpan")?.attributes["w:val"] ?? 1);
          const paragraphs = lines.captured(() => {
            for (const block of elementsOf(element)) addBlock(block);
          });
          return [paragraphs, ...Array.from({ length: Math.min(span, 64) - 1 }, () => [])];
        }),
      ),
    );
  }

  /** Of two versions of the same thing the one for today's programs. */
  function chosen(alternate: XmlElement): XmlElement[] {
    const versions = elementsOf(alternate);
    const taken = versions.find((version) => textOf(version) !== "") ?? versions[0];
    for (const version of versions)
      if (version !== taken && taken && textOf(version) !== textOf(taken))
        lines.leaveOut(textOf(version), REASON.alternate);
    return taken ? elementsOf(taken) : [];
  }

  function pictureName({ attributes }: XmlElement): string {
    const id = attributes["r:embed"] ?? attributes["r:id"] ?? attributes["r:link"] ?? "";
    return relationTarget(parts, main, id) ?? id;
  }
}

/** True if a paragraph has something that is shown, so that Word counts it. */
function hasShownText(paragraph: XmlElement): boolean {
  return (
    textOf({
      ...paragraph,
      children: elementsOf(paragraph).filter(({ name }) => name !== "w:pPr"),
    }).trim() !== ""
  );
}
