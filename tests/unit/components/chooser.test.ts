import { expect, test } from "vitest";
import { withFragment } from "../../../src/components/cite/chooser.ts";

const ADDRESS = "https://port.example/articles/harbour/";

test("the address of a paragraph follows the version in an address, and is taken away again", () => {
  const text = `新港开航[N/OL]. ${ADDRESS}?v=0123456789ab. (${ADDRESS})`;
  const passage = `新港开航[N/OL]. ${ADDRESS}?v=0123456789ab#p1. (${ADDRESS}#p1)`;
  expect(withFragment(text, ADDRESS, "#p1")).toBe(passage);
  expect(withFragment(passage, ADDRESS, "#p1")).toBe(passage);
  expect(withFragment(passage, ADDRESS, "")).toBe(text);
});
