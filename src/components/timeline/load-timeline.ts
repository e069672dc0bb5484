import { loadAtUse } from "../load-at-use.ts";
// By URL, so that its code is in one file and the search page shares none of its own with it.
import url from "./qb-timeline.ts?worker&url";

loadAtUse({ name: "qb-timeline", url, fault: "faultNotNone" });
