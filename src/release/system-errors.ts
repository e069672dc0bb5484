import { shownLines } from "../text/characters.ts";

/** Explanations of system errors for editors, by code. */
const MEANING: Record<string, string> = {
  ENOSPC: "磁盘已满。请腾出空间后再运行。The disk is full; make room and run it again.",
  EDQUOT: "磁盘配额已用完。请腾出空间后再运行。The disk quota is used up; make room and run it again.",
  EROFS:
    "目标所在的磁盘是只读的。请用 --out 换一个位置。The disk of the target is read-only; choose another place with --out.",
  EACCES:
    "没有写入的权限。请检查文件夹的权限，或用 --out 换一个位置。Writing is not permitted; look at the folder's permissions, or choose another place with --out.",
  EPERM:
    "系统不允许这样做。请检查文件夹的权限，或用 --out 换一个位置。The system does not permit it; look at the folder's permissions, or choose another place with --out.",
  ENOTDIR:
    "目标路径中有一处不是文件夹。请用 --out 换一个位置。A part of the target's path is not a folder; choose another place with --out.",
  EBUSY:
    "目标文件夹正被占用，或是挂载点，不能换下。请用 --out 换成其中的一个文件夹。The target is in use or a mount point and cannot be replaced; choose a folder in it with --out.",
  EEXIST:
    "已经有这个文件，多半是 public/ 里有同名的文件。请把它改名或移走。This file exists already, most likely because public/ has one of its name; rename that or move it away.",
  EMFILE:
    "打开的文件太多。请关闭别的程序后再运行。Too many files are open; close other programs and run it again.",
  ENOMEM:
    "内存不足。请关闭别的程序后再运行。There is not enough memory; close other programs and run it again.",
};

/** An error with a complete message, printed without its stack. */
export class PlainError extends Error {}

/** Explains a system error or `PlainError` in plain words, and prints any other error with its stack. */
export function explain(error: unknown): string {
  return shownLines(plainly(error));
}

function plainly(error: unknown): string {
  if (error instanceof PlainError) return error.message;
  const known = causes(error).find(({ code }) => code !== undefined && code in MEANING);
  if (known?.code) return `${known.path ?? known.dest ?? ""} ${MEANING[known.code]} (${known.code})`.trim();
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

interface SystemError {
  code?: string | undefined;
  path?: string | undefined;
  dest?: string | undefined;
}

/** Returns an error and its chain of causes. */
function causes(error: unknown): SystemError[] {
  return error instanceof Error ? [error as SystemError, ...causes(error.cause)] : [];
}
