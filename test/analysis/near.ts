import { expect } from 'vitest';

/** Relative accuracy asked of a number that R gives. */
const NEAR = 1e-6;

/** A number as R has it, to six digits or better; where R has 0, to nine decimals. */
export function near(value: number, expected: number): void {
  expect(Math.abs(value - expected)).toBeLessThanOrEqual(NEAR * Math.abs(expected) + 1e-9);
}
