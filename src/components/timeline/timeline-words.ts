import type { Words } from "../../i18n/words.ts";

/** The words of the interface that the timeline needs; only these travel with its page. */
export const TIMELINE_WORDS = [
  ...(["timelineCertain", "timelinePossible", "timelinePeriod", "timelineTerm", "timelineUndated"] as const),
  ...(["timelineDone", "timelineNone", "timelineAtLeast", "searching", "faultNotNone", "tooBroad"] as const),
  ...(["retry", "reload", "faultOffline", "faultMissing", "faultDamaged", "faultTimeout"] as const),
  ...(["faultUnsupported", "faultInternal"] as const),
] as const satisfies readonly (keyof Words)[];

export type TimelineWords = Pick<Words, (typeof TIMELINE_WORDS)[number]>;
