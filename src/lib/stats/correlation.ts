import { packedEntry } from './packed.ts';
import type { Packed } from './packed.ts';

/** A square matrix, row by row. */
export type Square = readonly (readonly number[])[];

/** Correlations of drivers and outcome. */
export interface Correlations {
  /** k × k correlation matrix of the drivers, unit diagonal. */
  readonly drivers: Square;
  /** Correlation of each driver with the outcome. */
  readonly outcome: readonly number[];
}

/** Under this variance (in squared units of scores from 0 to 100) a variable counts as constant: what is left is rounding. */
const CONSTANT = 1e-9;

/**
 * Positions of the variables that do not vary: for them no correlation exists.
 *
 * @param covariance packed covariance matrix of scores 0–100
 */
export function constantVariables(covariance: Packed, size: number): readonly number[] {
  return Array.from({ length: size }, (_, index) => index).filter(
    (index) => !(packedEntry(covariance, size, index, index) > CONSTANT),
  );
}

/**
 * Pearson correlations from a covariance matrix (any divisor) whose variable 0 is the outcome and the others the drivers.
 * Throws RangeError if a variable is constant; ask `constantVariables` first.
 */
export function correlations(covariance: Packed, size: number): Correlations {
  const constant = constantVariables(covariance, size);
  if (constant.length > 0)
    throw new RangeError(
      `correlations needs variables that vary; number ${constant.join(', ')} is constant.`,
    );
  const deviation = Array.from({ length: size }, (_, index) =>
    Math.sqrt(packedEntry(covariance, size, index, index)),
  );
  const correlation = (row: number, column: number): number =>
    row === column
      ? 1
      : packedEntry(covariance, size, row, column) / ((deviation[row] ?? NaN) * (deviation[column] ?? NaN));
  const drivers = Array.from({ length: size - 1 }, (_, index) => index + 1);
  return {
    drivers: drivers.map((row) => drivers.map((column) => correlation(row, column))),
    outcome: drivers.map((row) => correlation(row, 0)),
  };
}
