import { PlainError } from "../system-errors.ts";
import { verifyRelease } from "../verify/verify-release.ts";
import type { ReleaseStep } from "./release-in-work.ts";

/** Verifies a release and prints its inventory. @throws PlainError if something is missing or surplus. */
export const verify: ReleaseStep = async (release) => {
  console.log("核对 verifying …");
  const { counts, faults } = await verifyRelease(release);
  const items = `${release.archive.articles.length} 篇文章 items`;
  console.log([items, ...counts.map(({ kind, found }) => `${found.length} ${kind}`)].join(", "));
  if (faults.length > 0) throw new PlainError(faults.join("\n"));
};
