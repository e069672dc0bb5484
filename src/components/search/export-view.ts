import { asFault } from "../../search/fault.ts";
import { type Table, toCsv, toJson, toTsv } from "../../search/table.ts";
import { faultSentence } from "./fault-view.ts";
import type { SearchWords } from "./search-words.ts";

const FORMATS = {
  csv: { mediaType: "text/csv", written: toCsv },
  tsv: { mediaType: "text/tab-separated-values", written: toTsv },
  json: { mediaType: "application/json", written: toJson },
} as const;

/** The exports offered to a reader, and their names. */
export interface Exported {
  label: string;
  /** Name of the file without its ending. */
  name: string;
  /** Makes the table when it is wanted, and says how far it has come. @throws SearchFault */
  table(report: (progress: string) => void): Promise<Table> | Table;
  /** Reads the references (RIS), where there are some. @throws SearchFault */
  references?(): Promise<string>;
}

/** Buttons that save a table in each format, and its references; a failure is shown beside them. */
export function exportButtons({ label, name, table, references }: Exported, words: SearchWords): HTMLElement {
  const place = document.createElement("p");
  place.className = "export";
  const report = document.createElement("span");
  report.ariaLive = "polite";
  const say = (progress: string) => {
    report.textContent = progress;
  };
  const formats = [
    ...Object.entries(FORMATS).map(([ending, { mediaType, written }]) => {
      return { ending, mediaType, make: async () => written(await table(say)) };
    }),
    ...(references
      ? [{ ending: "ris", mediaType: "application/x-research-info-systems", make: references }]
      : []),
  ];
  const buttons = formats.map(({ ending, mediaType, make }) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = ending.toUpperCase();
    button.addEventListener("click", async () => {
      for (const one of buttons) one.disabled = true;
      try {
        save(new Blob([await make()], { type: `${mediaType};charset=utf-8` }), `${name}.${ending}`);
        say("");
      } catch (error) {
        say(`${faultSentence(asFault(error), words)} ${words.retry}`);
      }
      for (const one of buttons) one.disabled = false;
    });
    return button;
  });
  place.append(`${label} `, ...buttons.flatMap((button) => [button, " "]), report);
  return place;
}

function save(content: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser has begun to read it by the next task.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
