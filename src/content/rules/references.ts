import type { Registers } from "../../archive/archive.ts";
import type { ItemRecord } from "../../archive/fields.ts";
import type { Report } from "../../diagnostics/diagnostic.ts";
import type { TextFile } from "../text-file.ts";
import { nearest } from "../yaml/nearest.ts";

/**
 * The newspaper and the topics that an item names exist. Where their files have errors, those are reported;
 * what refers to them is not reported again.
 */
export function checkReferences(
  record: TextFile<ItemRecord>,
  { newspapers, topics }: Registers,
  faulty: ReadonlySet<string>,
  report: Report,
): void {
  const check = (path: PropertyKey[], id: string, file: string, known: readonly { id: string }[]) => {
    const ids = known.map((one) => one.id);
    if (ids.includes(id)) return;
    const similar = nearest(id, ids);
    const values = {
      file,
      id,
      known: ids.length > 0 ? ids.join(", ") : { zh: "（还没有）", en: "none yet" },
    };
    report(
      record.placeOf(path),
      similar ? { id: "reference.similar", values: { ...values, similar } } : { id: "reference", values },
    );
  };
  const { newspaper, topics: named } = record.value;
  if (!faulty.has(`newspapers/${newspaper}.yaml`)) check(["newspaper"], newspaper, "newspapers/", newspapers);
  if (faulty.has("topics.yaml")) return;
  for (const [index, topic] of named.entries()) check(["topics", index], topic, "topics.yaml", topics);
}
