import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { checkedFetch, type Fetch } from "../../../src/search/files.ts";

const PACKED = gzipSync("pagefind_dcd and what follows");
const CHUNK = "https://archive.example/search/zh/index/a.pf_index";
const ENTRY = "https://archive.example/search/zh/pagefind-entry.json";

function answer(body: string | Uint8Array<ArrayBuffer>, status = 200): Fetch {
  return () => Promise.resolve(new Response(body, { status }));
}

function fault(kind: string, url = CHUNK) {
  return { name: "SearchFault", kind, file: new URL(url).pathname };
}

describe("a complete file", () => {
  it("comes unpacked", async () => {
    const response = await checkedFetch(CHUNK, answer(new Uint8Array(PACKED)));
    expect(await response.text()).toBe("pagefind_dcd and what follows");
  });

  it("comes as it is when it is JSON", async () => {
    expect(await (await checkedFetch(ENTRY, answer('{"version":"1"}'))).json()).toEqual({ version: "1" });
  });
});

describe("a file that is not what it should be", () => {
  it.each([404, 403, 500, 503])("is missing when the server answers %i", async (status) => {
    await expect(checkedFetch(CHUNK, answer("no", status))).rejects.toMatchObject(fault("missing"));
  });

  it.each([
    ["cut off in the middle", new Uint8Array(PACKED.subarray(0, PACKED.length - 9))],
    ["cut off near the beginning", new Uint8Array(PACKED.subarray(0, 5))],
    ["empty", new Uint8Array()],
    ["another file", new Uint8Array(gzipSync("something else"))],
    ["not packed", new TextEncoder().encode("pagefind_dcd")],
    [
      "the page of a host that answers everything",
      new TextEncoder().encode("<!doctype html><title>Archive</title>"),
    ],
    [
      "with one byte changed",
      new Uint8Array(PACKED.map((byte, index) => (index === 15 ? byte ^ 0xff : byte))),
    ],
  ])("is damaged: %s", async (_, bytes) => {
    await expect(checkedFetch(CHUNK, answer(bytes))).rejects.toMatchObject(fault("damaged"));
  });

  it.each(["<!doctype html>", "", '{"version":', "\u0000"])(
    "is damaged when it should be JSON and is %j",
    async (text) => {
      await expect(checkedFetch(ENTRY, answer(text))).rejects.toMatchObject(fault("damaged", ENTRY));
    },
  );

  it("is damaged when it should be JSON and is not UTF-8", async () => {
    await expect(checkedFetch(ENTRY, answer(new Uint8Array([0x22, 0xc9, 0xee, 0x22])))).rejects.toMatchObject(
      fault("damaged", ENTRY),
    );
  });

  it("says why, for whoever looks into it", async () => {
    const cause = new TypeError("Failed to fetch");
    await expect(checkedFetch(CHUNK, () => Promise.reject(cause))).rejects.toMatchObject({
      ...fault("offline"),
      cause,
    });
  });

  it("is a matter of the network when the line breaks half-way", async () => {
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
      start: (controller) => controller.enqueue(new Uint8Array(PACKED.subarray(0, 9))),
      pull: (controller) => controller.error(new TypeError("network error")),
    });
    await expect(checkedFetch(CHUNK, () => Promise.resolve(new Response(body)))).rejects.toMatchObject(
      fault("offline"),
    );
  });
});

describe("a file that is slow", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** Sends the file piece by piece, one each `pause` milliseconds, and hangs where `pieces` end. */
  function slowly(pieces: readonly Uint8Array<ArrayBuffer>[], pause: number, close: boolean): Fetch {
    return (_, init) => {
      const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
        async start(controller) {
          init?.signal?.addEventListener("abort", () =>
            controller.error(new DOMException("aborted", "AbortError")),
          );
          for (const piece of pieces) {
            await new Promise((resolve) => setTimeout(resolve, pause));
            controller.enqueue(piece);
          }
          if (close) controller.close();
        },
      });
      return Promise.resolve(new Response(body));
    };
  }

  it("times out when no answer ever comes", async () => {
    const never: Fetch = (_, init) =>
      new Promise((_resolve, reject) =>
        init?.signal?.addEventListener("abort", () => reject(new Error("aborted"))),
      );
    const outcome = expect(checkedFetch(CHUNK, never)).rejects.toMatchObject(fault("timeout"));
    await vi.advanceTimersByTimeAsync(10_000);
    await outcome;
  });

  it("times out when it stops half-way", async () => {
    const half = new Uint8Array(PACKED.subarray(0, 12));
    const outcome = expect(checkedFetch(CHUNK, slowly([half], 1000, false))).rejects.toMatchObject(
      fault("timeout"),
    );
    await vi.advanceTimersByTimeAsync(10_000);
    await outcome;
  });

  it("is waited for as long as something comes", async () => {
    const bytes = Array.from(PACKED, (byte) => new Uint8Array([byte]));
    const text = checkedFetch(CHUNK, slowly(bytes, 2000, true)).then((response) => response.text());
    await vi.advanceTimersByTimeAsync(2000 * (bytes.length + 1));
    expect(await text).toBe("pagefind_dcd and what follows");
  });

  it("leaves no timer behind", async () => {
    await expect(checkedFetch(CHUNK, answer("no", 404))).rejects.toMatchObject(fault("missing"));
    expect(vi.getTimerCount()).toBe(0);
  });
});
