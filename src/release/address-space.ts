import { readFile } from "node:fs/promises";

const GIGABYTE = 2 ** 30;

/** WebAssembly reserves this much address space for its memories, most of it never used. */
const NEEDED = 64 * GIGABYTE;

/** Why the limit of this process's address space is too low for a build; null where it is not, or is not known. */
export async function tooLittleAddressSpace(): Promise<string | null> {
  const limits = await readFile("/proc/self/limits", "utf8").catch(() => "");
  const bytes = Number(/^Max address space +(\d+)/m.exec(limits)?.[1] ?? Infinity);
  if (bytes >= NEEDED) return null;
  const size = `${(bytes / GIGABYTE).toFixed(1)} GB`;
  return (
    `地址空间限制为 ${size}（ulimit -v），不够生成网站。请先运行 ulimit -v unlimited；要限制内存，请用容器的内存上限。` +
    `The address space is limited to ${size} (ulimit -v), which is too little for a build. Run ulimit -v unlimited first; to limit memory, use that of a container.`
  );
}
