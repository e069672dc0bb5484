import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Coverage, coverageOf } from "../../../src/typeface/coverage.ts";

const AS_DRAWN = { x: 0, y: 0, scale: 1 };
const coordinate = fc.double({ min: -20, max: 20, noNaN: true });
const point = fc.tuple(coordinate, coordinate);

/** The edges of the figure with these corners. */
function figure(corners: readonly (readonly [number, number])[]): Float64Array {
  return Float64Array.from(corners.flatMap((corner, at) => [...corner, ...(corners.at(at - 1) ?? corner)]));
}

function total({ shares }: Coverage): number {
  return shares.reduce((sum, share) => sum + share, 0);
}

describe("the pixels that a figure covers", () => {
  it("are covered in full within a rectangle, and in part at its borders", () => {
    const rectangle = figure([
      [0.5, 0],
      [3, 0],
      [3, 1.25],
      [0.5, 1.25],
    ]);
    const { left, top, width, height, shares } = coverageOf(rectangle, AS_DRAWN);
    expect({ left, top, height }).toEqual({ left: 0, top: 0, height: 2 });
    expect([...shares.subarray(0, 3), ...shares.subarray(width, width + 3)]).toEqual([
      ...[0.5, 1, 1],
      ...[0.125, 0.25, 0.25],
    ]);
  });

  it("add up to the area of any triangle, drawn in either direction", () => {
    fc.assert(
      fc.property(point, point, point, (a, b, c) => {
        const area = Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2;
        expect(total(coverageOf(figure([a, b, c]), AS_DRAWN))).toBeCloseTo(area, 2);
        expect(total(coverageOf(figure([c, b, a]), AS_DRAWN))).toBeCloseTo(area, 2);
      }),
    );
  });

  it("are the same at a place and scale as of the figure moved and enlarged", () => {
    fc.assert(
      fc.property(
        fc.array(point, { minLength: 3, maxLength: 6 }),
        point,
        fc.integer({ min: 1, max: 4 }),
        (corners, [x, y], scale) => {
          const placed = coverageOf(figure(corners), { x, y, scale });
          const moved = coverageOf(
            figure(corners.map(([left, top]) => [x + left * scale, y + top * scale])),
            AS_DRAWN,
          );
          expect({ ...placed, shares: total(placed).toFixed(2) }).toEqual({
            ...moved,
            shares: total(moved).toFixed(2),
          });
        },
      ),
    );
  });

  it("are none of an empty figure, such as a space", () => {
    expect(total(coverageOf(new Float64Array(), AS_DRAWN))).toBe(0);
  });
});
