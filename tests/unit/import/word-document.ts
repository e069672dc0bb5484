import { crc32 } from "node:zlib";

/** A paragraph of a Word document: its words, the name of its style, and whether it is bold. */
export interface WordParagraph {
  text: string;
  style?: string;
  bold?: boolean;
}

const TYPES = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const RELATIONS = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;
const STYLE_RELATION = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`;
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** The bytes of a Word document with these paragraphs. */
export function wordDocument(paragraphs: readonly WordParagraph[]): Uint8Array {
  const names = [...new Set(paragraphs.flatMap(({ style }) => style ?? []))];
  const styles = names
    .map((name, at) => `<w:style w:type="paragraph" w:styleId="s${at}"><w:name w:val="${name}"/></w:style>`)
    .join("");
  const body = paragraphs
    .map(({ text, style, bold }) => {
      const properties = style ? `<w:pPr><w:pStyle w:val="s${names.indexOf(style)}"/></w:pPr>` : "";
      return `<w:p>${properties}<w:r>${bold ? "<w:rPr><w:b/></w:rPr>" : ""}<w:t>${text}</w:t></w:r></w:p>`;
    })
    .join("");
  return zipped(documentOf(body, styles));
}

/** The parts of a Word document with the XML of its body and styles. */
export function documentOf(body: string, styles = ""): Record<string, string> {
  return {
    "[Content_Types].xml": TYPES,
    "_rels/.rels": RELATIONS,
    "word/_rels/document.xml.rels": STYLE_RELATION,
    "word/styles.xml": `<?xml version="1.0"?><w:styles ${WORD}>${styles}</w:styles>`,
    "word/document.xml": `<?xml version="1.0"?><w:document ${WORD}><w:body>${body}</w:body></w:document>`,
  };
}

/** A part that is packed with DEFLATE, and the size that it claims to unpack to. */
export interface ZipPart {
  packed: Uint8Array;
  size: number;
}

/** A ZIP file of these parts; those given as text are not compressed. */
export function zipped(files: Record<string, string | ZipPart>): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, part] of Object.entries(files)) {
    const path = Buffer.from(name);
    const data = Buffer.from(typeof part === "string" ? part : part.packed);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(typeof part === "string" ? 0 : 8, 4);
    facts.writeUInt32LE(crc32(data), 10);
    facts.writeUInt32LE(data.length, 14);
    facts.writeUInt32LE(typeof part === "string" ? data.length : part.size, 18);
    facts.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), facts, path, data]);
    const end = Buffer.alloc(14);
    end.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), facts, end, path]));
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, central, Buffer.from("PK\x05\x06"), end]);
}
