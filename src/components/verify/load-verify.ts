import { loadAtUse } from "../load-at-use.ts";
// By URL, so that its code is in one file and the search page shares none of its own with it.
import url from "./qb-verify.ts?worker&url";

loadAtUse({ name: "qb-verify", url, fault: "verifyFault" });
