import type { Serving } from "../../src/release/serve.ts";

/** A browser engine under test, with one page open at a time. */
export interface Engine {
  name: string;
  /**
   * Opens an address in a viewport of a size in CSS pixels.
   * @throws Error when the page does not load.
   */
  open(url: string, size?: Size): Promise<void>;
  /** Changes the size of the viewport of the open page. */
  resize(size: Size): Promise<void>;
  /** Runs a function in the page. It sees nothing of the test but its arguments, which are JSON. */
  evaluate<Arguments extends unknown[], Result>(
    run: (...values: Arguments) => Result | Promise<Result>,
    ...values: Arguments
  ): Promise<Result>;
  /** Clicks the middle of the first element that a CSS selector matches. */
  click(selector: string): Promise<void>;
  /** Types into the page's focused element, or presses one key by its name, such as `Escape`. */
  type(text: string): Promise<void>;
  press(key: KeyName): Promise<void>;
  /** Goes back in the history of the page. */
  back(): Promise<void>;
  /** The window as a PNG. */
  screenshot(): Promise<Buffer>;
  close(): Promise<void>;
}

/** An engine that has started, and the site that it opens. */
export interface Running {
  engine: Engine;
  site: Serving;
}

/** Width and height in CSS pixels. */
export interface Size {
  width: number;
  height: number;
}

export type KeyName = "Escape" | "Enter" | "Tab";

export const DESKTOP: Size = { width: 1280, height: 900 };
export const PHONE: Size = { width: 360, height: 740 };
