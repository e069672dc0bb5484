import { createHash } from "node:crypto";
import type { Bilingual } from "../text/language.ts";
import type { DraftItem } from "./propose/draft.ts";
import { furnitureOf, repeatedLines } from "./segment/furniture.ts";
import type { PressLine } from "./source/press-line.ts";
import type { Press } from "./source/read-press.ts";

/** A received file, with which an import can be verified. */
export interface ReceivedFile {
  name: string;
  bytes: Uint8Array;
}

/** The destinations of a received file's characters, without white space. */
export interface Account {
  file: string;
  encoding: Press["encoding"];
  sha256: string;
  characters: { received: number; taken: number; leftOut: number };
  taken: { item: string; lines: [number, number]; characters: number }[];
  leftOut: AccountEntry[];
  /** Data about people in the file that newspaper readers did not see. */
  carries: readonly Bilingual[];
}

/** Omitted content of the file: a line, or something outside its lines. */
export interface AccountEntry {
  text: string;
  reason: Bilingual;
  /** Its number in the text that was read; null for what is in no line of it. */
  line: number | null;
}

const NO_ITEM: Bilingual = { zh: "不在任何文章里", en: "in no item" };

/** Accounts for every character of a received file, given the items made from it. */
export function accountOf(file: ReceivedFile, press: Press, items: readonly DraftItem[]): Account {
  const { lines, leftOut, carries, encoding } = press;
  const repeated = repeatedLines(lines);
  const itemAt = (number: number) =>
    items.find(
      ({ lines: [first, last], omitted }) => number >= first && number <= last && !omitted.includes(number),
    );
  const omitted = new Map(
    items.flatMap(({ proposals }) =>
      proposals
        .filter(({ kind }) => kind === "omitted")
        .flatMap(({ lines, reason }) => lines.map((line): [number, Bilingual] => [line, reason])),
    ),
  );
  const out: AccountEntry[] = lines
    .filter(({ number }) => !itemAt(number))
    .map((line) => ({ text: line.text, line: line.number, reason: reasonFor(line) }));
  const entries = [...out, ...leftOut.map((one) => ({ ...one, line: null }))];
  const taken = items.map((item) => ({
    ...{ item: item.id, lines: item.lines },
    characters: count(lines.filter(({ number }) => itemAt(number) === item)),
  }));
  const characters = { taken: taken.reduce((sum, one) => sum + one.characters, 0), leftOut: count(entries) };
  return {
    ...{ file: file.name, encoding, sha256: sha256Of(file.bytes), taken, leftOut: entries, carries },
    characters: { received: characters.taken + characters.leftOut, ...characters },
  };

  function reasonFor(line: PressLine): Bilingual {
    return omitted.get(line.number) ?? furnitureOf(line, repeated)?.reason ?? NO_ITEM;
  }
}

/** The SHA-256 of bytes, in hexadecimal. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Formats an account for the file beside an item, in both languages. */
export function accountText({
  file,
  encoding,
  sha256,
  characters,
  taken,
  leftOut,
  carries,
}: Account): string {
  const { received, taken: inItems, leftOut: out } = characters;
  const reasons = Map.groupBy(leftOut, ({ reason }) => reason.en);
  return [
    "导入账 Account of the import",
    `收到的文件 received file: ${file} (${encoding})`,
    `SHA-256: ${sha256}`,
    `字符（不计空白） characters without white space: ${received} = ${inItems} 收入文章 in items + ${out} 未收 left out`,
    ...carries.map(({ zh, en }) => `文件里带着 the file carries: ${zh} ${en}`),
    "",
    ...taken.map(({ item, lines: [first, last], characters }) => `${item}: ${first}–${last} (${characters})`),
    ...Array.from(reasons.values()).flatMap((entries) => [
      "",
      `未收 left out: ${entries[0]?.reason.zh} ${entries[0]?.reason.en} (${count(entries)})`,
      ...entries.map(
        ({ text, line }) => `  ${line === null ? "" : `${line}  `}${text.replace(/\s*\n\s*/g, " ⏎ ")}`,
      ),
    ]),
    "",
  ].join("\n");
}

function count(texts: readonly { text: string }[]): number {
  return texts.reduce((sum, { text }) => sum + [...text.replace(/\s/g, "")].length, 0);
}
