import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { BuildOptions } from "../cli/options.ts";
import { putInPlace } from "./swap/put-in-place.ts";
import { Busy, openWorkshop, type Workshop } from "./swap/staging.ts";
import { whyNotReplace } from "./swap/target.ts";
import { explain } from "./system-errors.ts";

/** What the process that makes a site is told. */
export interface SiteOrder extends BuildOptions {
  fresh: string;
  cache: string;
}

/**
 * Checks the content, builds the site in a fresh folder, verifies it, and only then puts it in the
 * place of the former one. Returns false, and has said why, when there is nothing to publish.
 */
export async function buildRelease(options: BuildOptions): Promise<boolean> {
  try {
    const refusal = await whyNotReplace(options.out);
    if (refusal) {
      console.error(refusal);
      return false;
    }
    const workshop = await openWorkshop(options.out);
    try {
      return await release(options, workshop);
    } finally {
      await workshop.close();
    }
  } catch (error) {
    console.error(error instanceof Busy ? tellBusy(error) : explain(error));
    return false;
  }
}

async function release(options: BuildOptions, { fresh, cache, former }: Workshop): Promise<boolean> {
  const order: SiteOrder = { ...options, fresh, cache };
  const maker = fork(join(import.meta.dirname, "make-site.ts"), [JSON.stringify(order)]);
  const [code, signal] = (await once(maker, "exit")) as [number | null, NodeJS.Signals | null];
  if (signal) console.error(tellEnded(signal));
  if (code !== 0) return false;
  await putInPlace({ fresh, out: options.out, former });
  return true;
}

function tellBusy({ folder, builder }: Busy): string {
  const who = builder ? `${builder.pid} @ ${builder.host}` : "?";
  return (
    `另一个生成正在进行（进程 ${who}），请等它结束；如果它已不在，请删除 ${folder}。` +
    `Another build is under way (process ${who}); wait for it, or, if it is no more, remove ${folder}.`
  );
}

function tellEnded(signal: NodeJS.Signals): string {
  return (
    `生成网站的进程被终止（${signal}），多半是内存不足；原有的网站不变。` +
    `The process that makes the site was ended (${signal}), most likely for want of memory; the former site is as it was.`
  );
}
